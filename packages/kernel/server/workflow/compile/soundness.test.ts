import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { Game } from "../testing/game.ts";
import { end, exclusive, handlers, inclusive, parallel, processXml, start, user } from "../testing/process.ts";
import { allNodes, randomDrawing, type Sketch, xmlOf } from "../testing/random-drawing.ts";
import { TokenGame } from "../testing/token-game.ts";
import { compileProcess } from "./compile.ts";
import type { CompileFault } from "./faults.ts";
import { type Graph, isJoin } from "./graph.ts";

const RUNS = Number(process.env.WORKFLOW_RUNS ?? 300) * 5;
vi.setConfig({ testTimeout: 300_000 });

/** The steps at which a case waits. */
const openIn = ({ state, graph }: Game) =>
  Object.values(state.tokens)
    .map(({ node }) => node)
    .filter((node) => !isJoin(graph.nodes[node]!))
    .sort();

/** Plays a drawing to its end in the engine and by the wording of the standard, with the same choices. */
function playBoth(sketch: Sketch, graph: Graph, next: () => number): void {
  const first = { n: next() % 10 };
  const game = new Game(graph, first);
  const standard = new TokenGame(sketch, first);
  for (let steps = 0; game.state.status === "running"; steps += 1) {
    expect(openIn(game)).toEqual(standard.open);
    expect(game.open.length).toBe(standard.open.length);
    const task = game.open[next() % game.open.length]!;
    const fields = { n: next() % 10 };
    const step = game.state.tokens[task.token]!.node;
    game.perform({ kind: "complete", task: task.no, outcome: "ok", fields, chosen: {} });
    standard.complete(step, fields);
    if (steps > 3000) throw new Error("no end in sight");
  }
  expect(game.state.status).toBe("finished");
  expect(standard.left).toBe(0);
}

/** A refusal names what is drawn, in whole sentences of both languages, and nothing that only the compiler knows. */
function checkRefusal(sketch: Sketch, faults: readonly CompileFault[]): void {
  const drawn = ["", ...allNodes(sketch)];
  for (const { element, zh, en } of faults) {
    expect(drawn).toContain(element);
    expect(zh).toMatch(/^[^~{}]+。[^~{}]+。$/);
    expect(en).toMatch(/^[^~{}]+\. [^~{}]+\.$/);
  }
}

test("whatever drawing is accepted opens the steps that BPMN says, none twice, and comes to its end", async () => {
  let accepted = 0;
  const property = fc.asyncProperty(randomDrawing, fc.infiniteStream(fc.nat(1000)), async (sketch, numbers) => {
    const { graph, faults } = await compileProcess(xmlOf(sketch));
    if (!graph) {
      checkRefusal(sketch, faults);
      return;
    }
    if (Object.values(graph.nodes).some(isJoin)) accepted += 1;
    for (let cases = 0; cases < 3; cases += 1) playBoth(sketch, graph, () => numbers.next().value as number);
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
