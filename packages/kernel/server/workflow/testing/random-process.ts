import fc from "fast-check";
import { compileProcess } from "../compile/compile.ts";
import type { Graph } from "../compile/graph.ts";
import {
  choice,
  element,
  elementsXml,
  end,
  exclusive,
  handlers,
  inclusive,
  type Part,
  type ProcessParts,
  parallel,
  processXml,
  service,
  start,
  terminate,
  user,
} from "./process.ts";

/** A process as a tree of blocks, so that a test knows what lies inside what. */
export type Block =
  | { kind: "step"; people: number; finish: string; order: string; onSame: string; drafter: boolean }
  | { kind: "service" }
  | { kind: "wait" }
  | { kind: "seq" | "xor" | "and" | "or"; parts: Block[] }
  | { kind: "loop"; part: Block }
  /** With a timer on its edge or none; `cuts`: one of two branches ends the other. */
  | { kind: "sub"; part: Block; guard: Guard; cuts: boolean }
  | { kind: "call"; part: Block; guard: Guard; cuts: boolean }
  | { kind: "late"; guard: Guard };

/** What a timer on an edge does. */
type Guard = "none" | "instead" | "beside" | "both";

const stepBlock: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant("step" as const),
  people: fc.integer({ min: 0, max: 3 }),
  finish: fc.constantFrom("one", "anyOf", "allOf"),
  order: fc.constantFrom("parallel", "sequential"),
  onSame: fc.constantFrom("keep", "skip"),
  drafter: fc.boolean(),
});

/** Random processes: steps of all kinds in sequences, splits, loops, sub-processes and calls, up to four deep. */
export const randomBlock: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const parts = (min: number) => fc.array(tie("block"), { minLength: min, maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 5, arbitrary: stepBlock },
      { weight: 1, arbitrary: fc.constant<Block>({ kind: "service" }) },
      { weight: 1, arbitrary: fc.constant<Block>({ kind: "wait" }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("seq" as const), parts: parts(1) }) },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constantFrom("xor" as const, "and" as const, "or" as const), parts: parts(2) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant("loop" as const), part: tie("block") }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constantFrom("sub" as const, "call" as const),
          part: tie("block"),
          guard: fc.constantFrom<Guard>("none", "instead", "beside", "both"),
          cuts: fc.boolean(),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant("late" as const),
          guard: fc.constantFrom<Guard>("instead", "beside", "both"),
        }),
      },
    ),
  };
}).block;

/** The parallel blocks that a node lies in, the outermost first. */
export type Nesting = Map<string, string[]>;

export interface RandomProcess extends ProcessParts {
  nesting: Nesting;
  /** The processes that it calls, each after those that it calls itself. */
  called: ProcessParts[];
}

interface Piece {
  first: string;
  last: string;
}

const timeOf = (duration: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition>`;

/** Writes blocks as elements and flows. Conditions compare the field `n`; a loop repeats while it is above 6. */
class Writer {
  nodes: Record<string, Part> = {};
  flows: string[] = [];
  readonly nesting: Nesting = new Map();
  readonly called: ProcessParts[] = [];
  readonly #key: string;
  #count = 0;

  /** @param key begins the keys of the processes that are called */
  constructor(key: string) {
    this.#key = key;
  }

  id(kind: string): string {
    this.#count += 1;
    return `${kind}${this.#count}`;
  }

  node(kind: string, part: Part, inside: string[]): string {
    const id = this.id(kind);
    this.nodes[id] = part;
    this.nesting.set(id, inside);
    return id;
  }

  write(block: Block, inside: string[]): Piece {
    switch (block.kind) {
      case "step":
        return this.alone(this.node("t", stepPart(block), inside));
      case "service":
        return this.alone(this.node("v", service("test.note"), inside));
      case "wait":
        return this.alone(this.node("w", element("intermediateCatchEvent", {}, timeOf("PT1H")), inside));
      case "seq":
        return this.chain(block.parts.map((part) => this.write(part, inside)));
      case "xor":
        return this.branch(exclusive(), exclusive(), block.parts, inside, false);
      case "or":
        return this.branch(inclusive(), inclusive(), block.parts, inside, true);
      case "and":
        return this.branch(parallel(), parallel(), block.parts, inside, true);
      case "loop":
        return this.loop(block.part, inside);
      case "sub":
        return this.sub(block, inside);
      case "call":
        return this.call(block, inside);
      case "late": {
        const step = this.node("t", user({}, handlers({ find: "role", role: "r1" })), inside);
        this.nesting.set(step, this.withinGuard(step, block.guard, inside));
        return this.guarded(step, block.guard, inside);
      }
    }
  }

  alone(id: string): Piece {
    return { first: id, last: id };
  }

  chain(pieces: Piece[]): Piece {
    for (const [place, piece] of pieces.entries()) {
      const next = pieces[place + 1];
      if (next) this.flows.push(`${piece.last} ${next.first}`);
    }
    return { first: pieces[0]!.first, last: pieces.at(-1)!.last };
  }

  branch(split: Part, join: Part, parts: Block[], inside: string[], together: boolean): Piece {
    const first = this.node("g", split, inside);
    const last = this.node("j", join, inside);
    for (const [place, part] of parts.entries()) {
      const piece = this.write(part, together ? [...inside, first] : inside);
      const condition = place === 0 ? "default" : `n > ${place * 3}`;
      this.flows.push(
        split.tag === "parallelGateway" ? `${first} ${piece.first}` : `${first} ${piece.first} | ${condition}`,
      );
      this.flows.push(`${piece.last} ${last}`);
    }
    return { first, last };
  }

  /** A person's step comes first in a loop, so that it cannot turn by itself. */
  loop(part: Block, inside: string[]): Piece {
    const merge = this.node("m", exclusive(), inside);
    const step = this.node("t", user({}, handlers({ find: "role", role: "r1" })), inside);
    const body = this.write(part, inside);
    const last = this.node("x", exclusive(), inside);
    this.chain([this.alone(merge), this.alone(step), body, this.alone(last)]);
    this.flows.push(`${last} ${merge} | n > 6`);
    const out = this.node("g", exclusive(), inside);
    this.flows.push(`${last} ${out} | default`);
    return { first: merge, last: out };
  }

  sub({ part, guard, cuts }: Block & { kind: "sub" }, inside: string[]): Piece {
    const id = this.id("p");
    const within = this.withinGuard(id, guard, inside);
    const outer = { nodes: this.nodes, flows: this.flows };
    this.nodes = {};
    this.flows = [];
    this.body(part, cuts, within);
    const xml = elementsXml(this);
    Object.assign(this, outer);
    this.nodes[id] = element("subProcess", {}, xml);
    this.nesting.set(id, inside);
    return this.guarded(id, guard, inside);
  }

  /** A process of its own; what lies inside it is known here by the call's identifier. */
  call({ part, guard, cuts }: Block & { kind: "call" }, inside: string[]): Piece {
    const id = this.id("k");
    const within = this.withinGuard(id, guard, inside);
    const key = `${this.#key}.${id}`;
    const writer = new Writer(key);
    writer.body(part, cuts, []);
    for (const [node, regions] of writer.nesting)
      this.nesting.set(`${id}/${node}`, [...within, ...regions.map((region) => `${id}/${region}`)]);
    this.called.push(...writer.called, { id: key, name: key, nodes: writer.nodes, flows: writer.flows });
    this.nodes[id] = element("callActivity", { calledElement: key });
    this.nesting.set(id, inside);
    return this.guarded(id, guard, inside);
  }

  /** What stands in a sub-process or a called process. */
  body(part: Block, cuts: boolean, inside: string[]): void {
    const first = this.alone(this.node("s", start(), inside));
    if (!cuts) {
      this.chain([first, this.write(part, inside), this.alone(this.node("e", end(), inside))]);
      return;
    }
    const split = this.node("g", parallel(), inside);
    const branch = [...inside, split];
    const split_ = this.alone(split);
    this.chain([first, split_, this.write(part, branch), this.alone(this.node("e", end(), branch))]);
    const step = this.node("t", user({}, handlers({ find: "role", role: "r2" })), branch);
    this.chain([split_, this.alone(step), this.alone(this.node("c", terminate(), branch))]);
  }

  /** A way beside something is a region with it. */
  withinGuard(id: string, guard: Guard, inside: string[]): string[] {
    return guard === "beside" || guard === "both" ? [...inside, `${id}~beside`] : inside;
  }

  /** Puts timers on the edge of a step or sub-process; all ways meet behind it. */
  guarded(id: string, guard: Guard, inside: string[]): Piece {
    if (guard === "none") return this.alone(id);
    const join = this.node("j", guard === "instead" ? exclusive() : inclusive(), inside);
    this.flows.push(`${id} ${join}`);
    const region = this.withinGuard(id, guard, inside);
    for (const way of guard === "both" ? ["instead", "beside"] : [guard]) {
      const edge = { attachedToRef: id, cancelActivity: String(way === "instead") };
      const timer = this.node("b", element("boundaryEvent", edge, timeOf("PT2H")), region);
      const step = this.node("t", user({}, handlers({ find: "role", role: "r1" })), region);
      this.chain([this.alone(timer), this.alone(step), this.alone(join)]);
    }
    return { first: id, last: join };
  }
}

function stepPart({ people, finish, order, onSame, drafter }: Block & { kind: "step" }): Part {
  const rule: Record<string, string> = drafter ? { find: "drafter" } : { find: "role", role: `r${people}` };
  const choices = finish === "allOf" ? [choice("agree"), choice("refuse", { ends: "true" })] : [];
  return user({ finish, order, onSame, onEmpty: "skip" }, handlers(rule), ...choices);
}

/** A whole process around a block; its first step is the drafter's. */
export function processOf(block: Block, id = "random"): RandomProcess {
  const writer = new Writer(id);
  const first = writer.node("s", start(), []);
  const draft = writer.node("t", user({ name: "draft" }, handlers({ find: "drafter" })), []);
  const last = writer.node("e", end(), []);
  const pieces = [writer.alone(first), writer.alone(draft), writer.write(block, []), writer.alone(last)];
  writer.chain(pieces);
  const { nodes, flows, nesting, called } = writer;
  return { id, name: id, nodes, flows, nesting, called };
}

/** The graph of a process with all that it calls. @throws Error with the faults, where a process is refused */
export async function graphOf({ called, ...parts }: RandomProcess): Promise<Graph> {
  const known = new Map<string, { graph: Graph; number: number }>();
  for (const one of [...called, parts]) {
    const { graph, faults } = await compileProcess(processXml(one), undefined, async () => known);
    // Now and then so much is nested that publishing would refuse it.
    fc.pre(!faults?.some(({ code }) => code === "too_complex"));
    if (!graph) throw new Error(JSON.stringify(faults));
    known.set(one.id!, { graph, number: 1 });
  }
  return known.get(parts.id!)!.graph;
}
