import fc from "fast-check";
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
  service,
  start,
  user,
} from "./process.ts";

/** A process as a tree of blocks, so that a test knows what lies inside what. */
export type Block =
  | { kind: "step"; people: number; finish: string; order: string; onSame: string; drafter: boolean }
  | { kind: "service" }
  | { kind: "wait" }
  | { kind: "seq" | "xor" | "and" | "or"; parts: Block[] }
  | { kind: "loop" | "sub"; part: Block };

const stepBlock: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant("step" as const),
  people: fc.integer({ min: 0, max: 3 }),
  finish: fc.constantFrom("one", "anyOf", "allOf"),
  order: fc.constantFrom("parallel", "sequential"),
  onSame: fc.constantFrom("keep", "skip"),
  drafter: fc.boolean(),
});

/** Random processes: steps of all kinds in sequences, splits, loops and sub-processes, up to four deep. */
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
        arbitrary: fc.record({ kind: fc.constantFrom("loop" as const, "sub" as const), part: tie("block") }),
      },
    ),
  };
}).block;

/** The parallel blocks that a node lies in, the outermost first. */
export type Nesting = Map<string, string[]>;

export interface RandomProcess extends ProcessParts {
  nesting: Nesting;
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
  #count = 0;

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
        return this.sub(block.part, inside);
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

  sub(part: Block, inside: string[]): Piece {
    const outer = { nodes: this.nodes, flows: this.flows };
    this.nodes = {};
    this.flows = [];
    const first = this.node("s", start(), inside);
    const last = this.node("e", end(), inside);
    this.chain([this.alone(first), this.write(part, inside), this.alone(last)]);
    const xml = elementsXml(this);
    Object.assign(this, outer);
    return this.alone(this.node("p", element("subProcess", {}, xml), inside));
  }
}

function stepPart({ people, finish, order, onSame, drafter }: Block & { kind: "step" }): Part {
  const rule: Record<string, string> = drafter ? { find: "drafter" } : { find: "role", role: `r${people}` };
  const choices = finish === "allOf" ? [choice("agree"), choice("refuse", { ends: "true" })] : [];
  return user({ finish, order, onSame, onEmpty: "skip" }, handlers(rule), ...choices);
}

/** A whole process around a block; its first step is the drafter's. */
export function processOf(block: Block, id = "random"): RandomProcess {
  const writer = new Writer();
  const first = writer.node("s", start(), []);
  const draft = writer.node("t", user({ name: "draft" }, handlers({ find: "drafter" })), []);
  const last = writer.node("e", end(), []);
  const pieces = [writer.alone(first), writer.alone(draft), writer.write(block, []), writer.alone(last)];
  writer.chain(pieces);
  const { nodes, flows, nesting } = writer;
  return { id, name: id, nodes, flows, nesting };
}
