import fc from "fast-check";
import { type SignerPlace, signerPlaces } from "../../../contract/workflow/index.ts";
import { AppError } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import { sendBackTargets } from "../engine/send-back.ts";
import type { Task } from "../engine/state.ts";
import type { Game } from "./game.ts";

/** A wish that is fitted to whatever state an instance is in. */
export interface Wish {
  what: Move["kind"];
  which: number;
  n: number;
  agree: boolean;
  direct: boolean;
}

export const randomWish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom(
    "complete",
    "complete",
    "complete",
    "complete",
    "sendBack",
    "sendBack",
    "withdraw",
    "withdraw",
    "transfer",
    "claim",
    "release",
    "addSigner",
    "addSigner",
    "removeSigner",
    "changeHandler",
    "jump",
    "suspend",
    "timer",
    "timer",
  ),
  which: fc.nat(1000),
  n: fc.integer({ min: 0, max: 9 }),
  agree: fc.boolean(),
  direct: fc.boolean(),
});

const pick = <T>(items: readonly T[], which: number): T | undefined => items[which % items.length];

/** What a wish means in this state; undefined where nothing fits. */
export type Move =
  | { kind: "complete"; task: number; outcome: string | null; fields: { n: number } }
  | { kind: "sendBack"; task: number; to: { step: string }; resume: "again" | "direct" }
  | { kind: "withdraw"; task: number }
  | { kind: "transfer"; task: number; name: string }
  | { kind: "addSigner"; task: number; name: string; place: SignerPlace }
  | { kind: "removeSigner"; task: number; signers: number[] }
  | { kind: "changeHandler"; task: number; name: string }
  | { kind: "jump"; step: string }
  | { kind: "timer"; timer: number }
  | { kind: "suspend" | "resume" }
  | { kind: "claim" | "release"; task: number };

export function moveFor(game: Game, wish: Wish): Move | undefined {
  // Whoever suspends a case resumes it with the next wish: nothing else would be possible.
  if (game.state.status === "suspended") return { kind: "resume" };
  if (wish.what === "suspend") return { kind: "suspend" };
  if (wish.what === "jump") {
    const step = pick(
      Object.values(game.graph.nodes).filter(({ kind }) => kind === "user"),
      wish.which,
    );
    return step && { kind: "jump", step: step.id };
  }
  if (wish.what === "removeSigner") return removal(game, wish);
  if (wish.what === "timer" || game.open.length === 0) {
    const timer = pick(Object.values(game.state.timers), wish.which);
    return timer && { kind: "timer", timer: timer.no };
  }
  if (wish.what === "withdraw") {
    const ended = game.history
      .flatMap(({ decided }) => [...decided.closed])
      .filter(([, { state }]) => state === "done");
    const chosen = pick(ended.slice(-4), wish.which);
    return chosen && { kind: "withdraw", task: chosen[0] };
  }
  const task = pick(game.open, wish.which);
  if (!task) return undefined;
  if (wish.what === "sendBack") {
    const targets = sendBackTargets(game.graph, game.state, game.state.tokens[task.token]!);
    const target = pick(targets, wish.n);
    return (
      target && { kind: "sendBack", task: task.no, to: { step: target.node }, resume: wish.direct ? "direct" : "again" }
    );
  }
  // The drafter's own start is not for somebody else; the policy refuses it.
  const forOthers = ["transfer", "changeHandler", "addSigner"].includes(wish.what);
  if (forOthers && game.graph.nodes[game.state.tokens[task.token]!.node]!.kind === "start") return undefined;
  if (wish.what === "transfer" || wish.what === "changeHandler")
    return { kind: wish.what, task: task.no, name: `deputy${wish.n}` };
  if (wish.what === "addSigner")
    return { kind: "addSigner", task: task.no, name: `deputy${wish.n}`, place: signerPlaces[wish.which % 3]! };
  if (wish.what !== "complete") return { kind: wish.what === "release" ? "release" : "claim", task: task.no };
  return {
    kind: "complete",
    task: task.no,
    outcome: outcomeFor(game.graph, game, task, wish.agree),
    fields: { n: wish.n },
  };
}

function removal({ state }: Game, { which }: Wish): Move | undefined {
  const signer = pick(
    Object.values(state.tasks).filter((task) => task.sign && task.state !== "done"),
    which,
  );
  return signer && { kind: "removeSigner", task: signer.sign!.by, signers: [signer.no] };
}

function outcomeFor(graph: Graph, game: Game, task: Task, agree: boolean): string | null {
  const node = graph.nodes[game.state.tokens[task.token]!.node]!;
  const choices = node.kind === "user" ? node.step.choices : [];
  if (task.sign) return null;
  return (agree ? choices[0] : choices.at(-1))?.value ?? null;
}

/** Does it, if the engine agrees. @returns the code of the refusal */
export function play(game: Game, move: Move): string | undefined {
  try {
    if (move.kind === "withdraw") game.withdraw(move.task);
    else if (move.kind === "transfer" || move.kind === "changeHandler")
      game.perform({ kind: move.kind, task: move.task, to: game.office.person(move.name) });
    else if (move.kind === "addSigner") game.perform({ ...move, people: [game.office.person(move.name)] });
    else if (move.kind === "complete") game.perform({ ...move, chosen: {} });
    else game.perform(move);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
