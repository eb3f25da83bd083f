import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { Game } from "../testing/game.ts";
import {
  choice,
  end,
  exclusive,
  handlers,
  inclusive,
  type Part,
  parallel,
  processXml,
  start,
  user,
} from "../testing/process.ts";
import { play } from "../testing/random-play.ts";
import { compileProcess } from "./compile.ts";
import { isJoin } from "./graph.ts";

const RUNS = Number(process.env.WORKFLOW_RUNS ?? 300) * 5;
vi.setConfig({ testTimeout: 300_000 });

type Kind = "user" | "exclusive" | "parallel" | "inclusive";

interface Drawing {
  kinds: Kind[];
  /** For each node where its flows lead; a number past the last node is the end. */
  targets: number[][];
}

/** Graphs drawn at random: most of them nonsense, as a beginner's first drawing. */
const drawing: fc.Arbitrary<Drawing> = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc.record({
    kinds: fc.array(fc.constantFrom<Kind>("user", "user", "exclusive", "parallel", "parallel", "inclusive"), {
      minLength: count,
      maxLength: count,
    }),
    targets: fc.tuple(...Array.from({ length: count }, (_, at) => targetsFrom(at, count))),
  }),
);

/** Mostly forward, now and then back. */
function targetsFrom(at: number, count: number) {
  const forward = fc.integer({ min: at + 1, max: count });
  const anywhere = fc.integer({ min: 0, max: count });
  return fc.uniqueArray(fc.oneof({ weight: 6, arbitrary: forward }, { weight: 1, arbitrary: anywhere }), {
    minLength: 1,
    maxLength: 3,
  });
}

const gateways = { exclusive, parallel, inclusive };

function xmlOf({ kinds, targets }: Drawing): string {
  const name = (place: number) => (place >= kinds.length ? "end" : `n${place}`);
  const nodes: Record<string, Part> = { start: start(), end: end() };
  const flows = ["start n0"];
  for (const [place, kind] of kinds.entries()) {
    nodes[name(place)] =
      kind === "user" ? user({}, handlers({ find: "role", role: `r${place + 10}` }), choice("ok")) : gateways[kind]();
    for (const [turn, target] of targets[place]!.entries()) {
      const conditional = (kind === "exclusive" || kind === "inclusive") && targets[place]!.length > 1;
      const condition = [" | default", " | n > 6", " | n < 3"][turn];
      flows.push(`${name(place)} ${name(target)}${conditional ? condition : ""}`);
    }
  }
  return processXml({ nodes, flows });
}

test("whatever drawing is accepted never gets stuck, does no step twice at once and comes to its end", async () => {
  let accepted = 0;
  const property = fc.asyncProperty(drawing, fc.infiniteStream(fc.nat(1000)), async (drawn, numbers) => {
    const { graph } = await compileProcess(xmlOf(drawn));
    if (!graph) return;
    if (Object.values(graph.nodes).some(isJoin)) accepted += 1;
    const next = () => numbers.next().value as number;
    const game = new Game(graph, { n: next() % 10 });
    for (let steps = 0; game.state.status === "running"; steps += 1) {
      const steps_ = Object.values(game.state.tokens).filter(({ node }) => !isJoin(graph.nodes[node]!));
      expect(new Set(steps_.map(({ node }) => node)).size).toBe(steps_.length);
      const task = game.open[next() % game.open.length]!;
      expect(
        play(game, { kind: "complete", task: task.no, outcome: "ok", fields: { n: next() % 10 } }),
      ).toBeUndefined();
      if (steps > 3000) throw new Error("no end in sight");
    }
    expect(game.state.status).toBe("finished");
  });
  await fc.assert(property, { numRuns: RUNS });
  expect(accepted).toBeGreaterThan(RUNS / 100);
});

test("takes a hundred splits in a row, and refuses what has too many combinations to be checked", async () => {
  const by = () => user({}, handlers({ find: "drafter" }));
  const chain = Array.from({ length: 100 }, (_, n) => n);
  const nodes = Object.fromEntries(
    chain.flatMap((n) => [
      [`p${n}`, parallel()],
      [`a${n}`, by()],
      [`b${n}`, by()],
      [`j${n}`, parallel()],
    ]),
  );
  const flows = chain.flatMap((n) => [
    `p${n} a${n}`,
    `p${n} b${n}`,
    `a${n} j${n}`,
    `b${n} j${n}`,
    `j${n} ${n < 99 ? `p${n + 1}` : "e"}`,
  ]);
  const row = await compileProcess(
    processXml({ nodes: { s: start(), ...nodes, e: end() }, flows: ["s p0", ...flows] }),
  );
  expect(row.faults).toBeUndefined();

  const wide = Array.from({ length: 16 }, (_, n) => n);
  const branches = wide.flatMap(
    (n) =>
      [
        [`x${n}`, exclusive()],
        [`a${n}`, by()],
        [`b${n}`, by()],
      ] as const,
  );
  const { faults } = await compileProcess(
    processXml({
      nodes: { s: start(), p: parallel(), ...Object.fromEntries(branches), j: inclusive(), e: end() },
      flows: [
        "s p",
        "j e",
        ...wide.flatMap((n) => [`p x${n}`, `x${n} a${n} | v > ${n}`, `x${n} b${n} | default`, `a${n} j`, `b${n} j`]),
      ],
    }),
  );
  expect(faults).toMatchObject([{ code: "too_complex" }]);
});

test("refuses a drawing whose every state would fill the memory, before it does", async () => {
  const by = () => user({}, handlers({ find: "drafter" }));
  const chain = Array.from({ length: 24 }, (_, n) => n);
  const nodes = Object.fromEntries(
    chain.flatMap((n) => [
      [`p${n}`, parallel()],
      [`a${n}`, by()],
      [`b${n}`, by()],
      [`c${n}`, by()],
      [`j${n}`, inclusive()],
    ]),
  );
  // The third branch of each split ends by itself, so no split is ever over and all paths are remembered.
  const flows = chain.flatMap((n) => [
    ...["a", "b", "c"].map((branch) => `p${n} ${branch}${n}`),
    `a${n} j${n}`,
    `b${n} j${n}`,
    `c${n} e`,
    `j${n} ${n < 23 ? `p${n + 1}` : "e"}`,
  ]);
  const { faults } = await compileProcess(
    processXml({ nodes: { s: start(), ...nodes, e: end() }, flows: ["s p0", ...flows] }),
  );
  expect(faults).toMatchObject([{ code: "too_complex" }]);
});
