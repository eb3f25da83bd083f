import { conditionNames } from "../../../contract/workflow/index.ts";
import { AppError } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import { Game } from "./game.ts";

const MOST_MOVES = 400;

/** Far enough ahead for every timer. */
const MOMENT = "2090-01-01T00:00:00Z";

/**
 * Plays a case to its end: everybody fills in the fields that conditions ask for, with values that they compare them with, until
 * there is a way on. @throws Error where no end is in sight
 */
export function playOut(graph: Graph, random: (below: number) => number): void {
  const fields = () => fieldsOf(graph, random);
  const game = insisting(() => new Game(graph, fields()));
  for (let moves = 0; game.state.status === "running"; moves += 1) {
    if (moves > MOST_MOVES) throw new Error(`no end in sight: ${game.standing.join(", ")}`);
    const task = game.open[random(game.open.length)];
    const timer = Object.values(game.state.timers)[0];
    if (!task && !timer) throw new Error("nobody has anything to do");
    if (!task) game.perform({ kind: "update", fields: fields() });
    insisting(() =>
      task
        ? game.perform({
            kind: "complete",
            task: task.no,
            outcome: outcomeOf(graph, game, task.token, random),
            fields: fields(),
            chosen: {},
          })
        : game.perform({ kind: "timer", timer: timer!.no }),
    );
  }
}

/** Other values may open a way where these open none. */
function insisting<T>(attempt: () => T): T {
  for (let tries = 0; ; tries += 1) {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "workflow.no_way_on" || tries > 200) throw error;
    }
  }
}

function outcomeOf(graph: Graph, game: Game, token: number, random: (below: number) => number): string | null {
  const node = graph.nodes[game.state.tokens[token]!.node]!;
  const choices = node.kind === "user" ? node.step.choices : [];
  return choices[random(choices.length)]?.value ?? null;
}

function fieldsOf({ nodes }: Graph, random: (below: number) => number): Record<string, Json> {
  const conditions = Object.values(nodes).flatMap(({ out }) => out.flatMap(({ when }) => when ?? []));
  const values = conditions
    .flatMap((text) => text.match(/"[^"]*"|\d+(?:\.\d+)?/g) ?? [])
    .map((text) => JSON.parse(text) as Json);
  const possible = [
    true,
    false,
    ...values,
    ...values.flatMap((value) => (typeof value === "number" ? [value + 1, value - 1] : [])),
  ];
  const names = conditions.flatMap((text) => conditionNames(text));
  const times = Object.values(nodes).flatMap((node) =>
    "time" in node && "field" in node.time ? [node.time.field] : [],
  );
  return Object.fromEntries([
    ...names.map((name) => [name, possible[random(possible.length)]!]),
    ...times.map((name) => [name, MOMENT]),
  ]);
}
