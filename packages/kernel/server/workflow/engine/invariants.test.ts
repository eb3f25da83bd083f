import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { isJoin } from "../compile/graph.ts";
import { essence, Game } from "../testing/game.ts";
import { moveFor, play, randomWish, type Wish } from "../testing/random-play.ts";
import { graphOf, type Nesting, processOf, randomBlock } from "../testing/random-process.ts";
import { leavesStepOpen } from "./complete.ts";
import { decide } from "./decide.ts";
import { noFacts } from "./facts.ts";
import { tokensInside } from "./scopes.ts";
import { type Task, tasksOf } from "./state.ts";

/** Random processes for each of the rules here. */
const PROCESSES = Number(process.env.WORKFLOW_RUNS ?? 300);
/** Sequences of operations on each process, whose reading costs more than playing one: 8 × 300 × 5 = 12,000 without being told. */
const SEQUENCES = 5;
vi.setConfig({ testTimeout: 300_000 });
const wishes = fc.array(randomWish, { minLength: 5, maxLength: 40 });
const sequences = fc.array(wishes, { minLength: SEQUENCES, maxLength: SEQUENCES });

/** Has sequences of wishes played on random processes, each from the start. */
async function onRandom(playAll: (game: Game, list: Wish[], nesting: Nesting) => void): Promise<void> {
  const property = fc.asyncProperty(randomBlock, sequences, async (block, lists) => {
    const parts = processOf(block);
    const graph = await graphOf(parts);
    for (const list of lists) playAll(new Game(graph, { n: 0 }), list, parts.nesting);
  });
  await fc.assert(property, { numRuns: PROCESSES });
}

/** Plays wishes; `check` sees the game after each that was possible. */
const playing = (check: (game: Game, nesting: Nesting, wish: Wish) => void): Promise<void> =>
  onRandom((game, list, nesting) => {
    for (const wish of list) {
      const move = moveFor(game, wish);
      if (move && play(game, move) === undefined) check(game, nesting, wish);
    }
  });

describe("on random processes under random operations", () => {
  test("a running instance has somebody to act, or a timer, at every place where it stands; a finished one has nothing left", async () => {
    await playing(({ state, graph }) => {
      const resting = Object.values(state.tokens);
      if (state.status === "suspended") return;
      if (state.status !== "running") {
        expect(resting).toEqual([]);
        expect(state.tasks).toEqual({});
        expect(state.timers).toEqual({});
        return;
      }
      expect(resting.some((token) => !isJoin(graph.nodes[token.node]!))).toBe(true);
      for (const token of resting) {
        const open = tasksOf(state, token.no).filter((task) => task.state === "open");
        const timers = Object.values(state.timers).filter((timer) => timer.token === token.no);
        const { kind } = graph.nodes[token.node]!;
        expect(open.length > 0).toBe(kind === "user" || kind === "start");
        if (kind !== "user") expect(timers.length > 0).toBe(kind === "timer");
      }
      for (const timer of Object.values(state.timers)) {
        const node = graph.nodes[timer.node]!;
        const host = node.kind === "boundary" ? node.host : node.id;
        if (timer.token === 0) expect(tokensInside(graph, state, host).length).toBeGreaterThan(0);
        else expect(state.tokens[timer.token]!.node).toBe(host);
      }
    });
  });

  test("a task ends at most once, and only one that was there", async () => {
    await playing(({ history }) => {
      const { before, decided } = history.at(-1)!;
      const ended = new Set(history.slice(0, -1).flatMap((entry) => [...entry.decided.closed.keys()]));
      for (const [no, closing] of decided.closed) {
        const mark = closing.state === "closed" && closing.reason === "withdrawn";
        if (!mark) expect(ended.has(no)).toBe(false);
        expect(before!.tasks[no] !== undefined || mark).toBe(true);
      }
      for (const task of Object.values(before!.tasks))
        if (task.state !== "done" && !decided.state.tasks[task.no]) expect(decided.closed.has(task.no)).toBe(true);
    });
  });

  test("no step stands open twice, so a join fires once", async () => {
    await playing(({ state, graph }) => {
      const steps = Object.values(state.tokens).filter(({ node }) => !isJoin(graph.nodes[node]!));
      expect(new Set(steps.map(({ node }) => node)).size).toBe(steps.length);
      const arrived = Object.values(state.tokens).map(({ node, via }) => `${node} ${via}`);
      expect(new Set(arrived).size).toBe(arrived.length);
    });
  });

  test("sending back out of a parallel region closes every task of that region and no other", async () => {
    await playing(({ history, state }, nesting) => {
      const { operation, before } = history.at(-1)!;
      if (operation.kind !== "sendBack" || typeof operation.to !== "object") return;
      const from = before!.tokens[before!.tasks[operation.task]!.token]!.node;
      const outer = nesting.get(operation.to.step)!;
      const left = nesting.get(from)!.find((region, depth) => outer[depth] !== region);
      for (const token of Object.values(before!.tokens)) {
        const inside = left !== undefined && nesting.get(token.node)?.includes(left);
        if (inside) expect(state.tokens[token.no]).toBeUndefined();
        else if (left === undefined && token.node !== from && nesting.has(token.node))
          expect(state.tokens[token.no]).toEqual(token);
      }
    });
  });

  test("withdrawing gives back the state before", async () => {
    let withdrawn = 0;
    await playing((game) => {
      const { operation, before } = game.history.at(-1)!;
      if (operation.kind !== "complete" && operation.kind !== "sendBack") return;
      if (play(game, { kind: "withdraw", task: operation.task }) !== undefined) return;
      withdrawn += 1;
      expect(essence(game.state)).toEqual(essence(before!));
    });
    expect(withdrawn).toBeGreaterThan(PROCESSES);
  });

  test("where completing a part of a step leaves it open, that comes to the same whatever other tasks of it are known", async () => {
    let left = 0;
    await playing(({ graph, state, open }, _nesting, { which }) => {
      for (const { no, token } of open) {
        const node = graph.nodes[state.tokens[token]!.node]!;
        const outcome = (node.kind === "user" && node.step.choices[0]?.value) || null;
        const operation = { kind: "complete" as const, task: no, outcome, fields: {}, chosen: {} };
        const isKnown = (task: Task) => task.no === no || task.sign?.by === no || (which + task.no) % 3 > 0;
        const tasks = Object.fromEntries(Object.entries(state.tasks).filter(([, task]) => isKnown(task)));
        const part = { ...state, tasks };
        if (state.status !== "running" || !leavesStepOpen({ graph, state: part }, operation)) continue;
        left += 1;
        const [some, all] = [part, state].map((known) => decide(graph, known, operation, noFacts()).decided);
        expect([some?.patch, some?.closed]).toEqual([all?.patch, all?.closed]);
        expect(some).toBeDefined();
      }
    });
    expect(left).toBeGreaterThan(PROCESSES / 10);
  });

  test("the history alone rebuilds the state", async () => {
    await playing((game) => expect(game.rebuilt).toEqual(game.state));
  });

  test("every instance can be brought to its end", async () => {
    const finish: Wish = { what: "complete", which: 0, n: 0, agree: true, direct: false };
    await onRandom((game, list) => {
      for (const wish of list) {
        const move = moveFor(game, wish);
        if (move) play(game, move);
      }
      for (let steps = 0; game.state.status !== "finished" && steps < 500; steps += 1)
        expect(play(game, moveFor(game, finish)!)).toBeUndefined();
      expect(game.state.status).toBe("finished");
    });
  });
});
