import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { compileProcess } from "../compile/compile.ts";
import type { GraphNode } from "../compile/graph.ts";
import { Game } from "../testing/game.ts";
import { PeerCase } from "../testing/peer.ts";
import { processXml } from "../testing/process.ts";
import { type Block, processOf, randomBlock } from "../testing/random-process.ts";

const RUNS = Number(process.env.WORKFLOW_RUNS ?? 300) / 3;
const MOST_MOVES = 60;
vi.setConfig({ testTimeout: 300_000 });

/**
 * A process of what both engines know. The peer does not wait at an inclusive join; a parallel one can wait for ever or too short
 * there after a timer on an edge, a choice or a loop (BPMN 2.0.2, 13.4.1 and 13.4.3, say otherwise): the first become parallel ones,
 * and processes with joins have none of these. What runs beside a step is left out.
 */
function common(block: Block, isPlain = !hasJoin(block)): Block {
  switch (block.kind) {
    case "step":
      return {
        ...block,
        people: block.finish === "allOf" ? Math.max(1, block.people) : 1,
        onSame: "keep",
        drafter: false,
      };
    case "late":
      return { ...block, guard: isPlain ? "instead" : "none" };
    case "loop":
      return isPlain ? { ...block, part: common(block.part, isPlain) } : common(block.part, isPlain);
    case "sub":
    case "call": {
      const guard = isPlain && block.guard !== "none" ? "instead" : "none";
      return { kind: "sub", cuts: block.cuts, guard, part: common(block.part, isPlain) };
    }
    case "or":
    case "and":
      return { kind: "and", parts: block.parts.map((part) => common(part, isPlain)) };
    case "seq":
    case "xor":
      return { kind: isPlain ? block.kind : "seq", parts: block.parts.map((part) => common(part, isPlain)) };
    default:
      return block;
  }
}

function hasJoin(block: Block): boolean {
  if (block.kind === "and" || block.kind === "or") return true;
  if ("parts" in block) return block.parts.some(hasJoin);
  return "part" in block && hasJoin(block.part);
}

/** The steps that wait: those for all of their handlers once for each of them, others once whoever may take them. */
const openIn = ({ open, state, graph }: Game) =>
  open
    .filter(
      (task) =>
        isForAll(graph.nodes[state.tokens[task.token]!.node]!) || task === open.find((one) => one.token === task.token),
    )
    .map(({ token }) => state.tokens[token]!.node)
    .sort();
const isForAll = (node: GraphNode) => node.kind === "user" && node.step.finish === "allOf";
const timersIn = ({ state }: Game) =>
  Object.values(state.timers)
    .map(({ node }) => node)
    .sort();

/** One move in both: a timer runs out, or somebody does their part and sets `n`. */
function move(game: Game, peer: PeerCase, which: number): void {
  const timers = Object.values(game.state.timers);
  const place = which % (game.open.length + timers.length);
  const task = game.open[place];
  if (!task) {
    const timer = timers[place - game.open.length]!;
    game.perform({ kind: "timer", timer: timer.no });
    peer.runOut(timer.node);
    return;
  }
  const node = game.graph.nodes[game.state.tokens[task.token]!.node]!;
  const outcome = (node.kind === "user" && node.step.choices[0]?.value) || null;
  peer.fields = { n: which % 10 };
  game.perform({ kind: "complete", task: task.no, outcome, fields: peer.fields, chosen: {} });
  peer.complete(node.id);
}

test("opens the same steps, sets the same timers and ends at the same moment as another engine", async () => {
  const property = fc.asyncProperty(randomBlock, fc.infiniteStream(fc.nat(1000)), async (block, numbers) => {
    const xml = processXml(processOf(common(block)));
    const { graph, faults } = await compileProcess(xml);
    fc.pre(!faults?.some(({ code }) => code === "too_complex"));
    expect(faults).toBeUndefined();
    const game = new Game(graph!, { n: 0 });
    const peer = new PeerCase(xml, { n: 0 });
    await peer.begin();
    for (let moves = 0; game.state.status === "running" && moves < MOST_MOVES; moves += 1) {
      expect([peer.open, peer.timers]).toEqual([openIn(game), timersIn(game)]);
      move(game, peer, numbers.next().value as number);
    }
    if (game.state.status === "running") return;
    expect([peer.open, peer.timers, peer.ended]).toEqual([[], [], true]);
  });
  await fc.assert(property, { numRuns: RUNS });
});
