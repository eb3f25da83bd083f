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
  processXml,
  start,
  terminate,
  user,
} from "./process.ts";

export type Kind = "user" | "exclusive" | "parallel" | "inclusive" | "sub" | "start" | "end" | "terminate";

/** A flow of a drawing; without a condition and not the default one it is always taken. */
export interface DrawnFlow {
  from: string;
  to: string;
  when?: string;
  otherwise?: boolean;
}

/** A process as it is drawn, before anything is made of it. */
export interface Sketch {
  nodes: Record<string, { kind: Kind; inner?: Sketch }>;
  flows: DrawnFlow[];
}

interface Drawing {
  kinds: Kind[];
  /** For each node where its flows lead; a number past the last node is the end. */
  targets: number[][];
  /** Which flows that leave a step or sub-process have conditions. */
  chooses: ("none" | "some" | "all")[];
  inner: Drawing[];
}

const flatKinds = ["user", "user", "exclusive", "parallel", "parallel", "inclusive"] as const;

const drawing = (depth: number): fc.Arbitrary<Drawing> =>
  fc.integer({ min: 2, max: depth > 0 ? 7 : 4 }).chain((count) => {
    const each = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: count, maxLength: count });
    const kinds: Kind[] = [...flatKinds, ...(depth > 0 ? (["sub"] as const) : (["terminate"] as const))];
    return fc.record({
      kinds: each(fc.constantFrom(...kinds)),
      targets: fc.tuple(...Array.from({ length: count }, (_, at) => targetsFrom(at, count))),
      chooses: each(fc.constantFrom("none", "some", "all")),
      inner: depth > 0 ? each(drawing(depth - 1)) : fc.constant([]),
    });
  });

/** Mostly forward, now and then back. */
function targetsFrom(at: number, count: number) {
  const forward = fc.integer({ min: at + 1, max: count });
  const anywhere = fc.integer({ min: 0, max: count });
  return fc.uniqueArray(fc.oneof({ weight: 6, arbitrary: forward }, { weight: 1, arbitrary: anywhere }), {
    minLength: 1,
    maxLength: 3,
  });
}

/** Graphs drawn at random: most of them nonsense, as a beginner's first drawing. Conditions compare the field `n`. */
export const randomDrawing: fc.Arbitrary<Sketch> = drawing(1).map((drawn) => sketchOf(drawn, ""));

/** Flows that leave a gateway of choice; one of them is always open. */
const conditions = [{ otherwise: true }, { when: "n > 6" }, { when: "n < 3" }] as const;

/** Those that leave a step or sub-process: those without a condition are always taken. */
const activityConditions = { none: [], some: [{}, { when: "n > 4" }, { when: "n > 2" }], all: conditions };

function sketchOf({ kinds, targets, chooses, inner }: Drawing, prefix: string): Sketch {
  const name = (place: number) => `${prefix}${place >= kinds.length ? "end" : `n${place}`}`;
  const nodes: Sketch["nodes"] = { [`${prefix}start`]: { kind: "start" }, [name(kinds.length)]: { kind: "end" } };
  const flows: DrawnFlow[] = [{ from: `${prefix}start`, to: name(0) }];
  for (const [place, kind] of kinds.entries()) {
    const from = name(place);
    nodes[from] = kind === "sub" ? { kind, inner: sketchOf(inner[place]!, `${from}.`) } : { kind };
    if (kind === "terminate") continue;
    const leads = targets[place]!;
    const isChoice = kind === "exclusive" || kind === "inclusive";
    const given = isChoice ? conditions : kind === "parallel" ? [] : activityConditions[chooses[place]!];
    for (const [turn, target] of leads.entries())
      flows.push({ from, to: name(target), ...(leads.length > 1 && given[turn]) });
  }
  return { nodes, flows };
}

const step = () => user({}, handlers({ find: "role", role: "r1" }), choice("ok"));

function partOf({ kind, inner }: Sketch["nodes"][string]): Part {
  if (kind === "sub") return element("subProcess", {}, elementsXml(partsOf(inner!)));
  return { user: step, exclusive, parallel, inclusive, start, end, terminate }[kind]();
}

function partsOf({ nodes, flows }: Sketch): ProcessParts {
  const written = flows.map(
    ({ from, to, when, otherwise }) => `${from} ${to}${otherwise ? " | default" : when ? ` | ${when}` : ""}`,
  );
  return {
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, partOf(node)])),
    flows: written,
  };
}

/** The identifiers of all that is drawn, in sub-processes too. */
export const allNodes = ({ nodes }: Sketch): string[] =>
  Object.entries(nodes).flatMap(([id, { inner }]) => [id, ...(inner ? allNodes(inner) : [])]);

/** The file of a drawing. */
export const xmlOf = (sketch: Sketch): string => processXml(partsOf(sketch));
