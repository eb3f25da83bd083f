import type { Actor, Db, WriteContext } from "../../base/index.ts";
import { AppError } from "../../base/index.ts";
import { addWorkingTime } from "../../calendar/index.ts";
import type { WorkingTime } from "../compile/graph.ts";
import type { DueQuestion, DueTimes, Facts, Need } from "../engine/facts.ts";
import type { State } from "../engine/state.ts";
import { actionsOf, type CaseRef } from "../module.ts";
import { knownPeople } from "./known-people.ts";

/** Whose case it is that facts are found for. */
export interface Asker {
  context: WriteContext;
  actor: Actor | undefined;
  case: CaseRef;
  unitId: string;
  /** The stamp of the directory that the operation has read. */
  directory: string;
  /** Null before the instance exists. */
  instanceId: string | null;
  fields: State["fields"];
}

/** Finds out what the engine needs: all people in one statement, deadlines by the unit's calendar, actions by running them. */
export async function findOut(needs: readonly Need[], facts: Facts, asker: Asker): Promise<void> {
  const people = needs.filter((need) => need.kind === "handlers");
  const lookups = people.map(({ lookup }) => lookup);
  const found = await knownPeople(asker.context, asker.directory, asker.instanceId, lookups);
  for (const [place, { key }] of people.entries()) facts.handlers.set(key, found[place]!);
  for (const need of needs) {
    if (need.kind === "due")
      facts.due.set(need.key, await dueTimes(asker.context.tx, asker.unitId, asker.context.now, need.question));
    if (need.kind === "action") facts.actions.set(need.key, await act(need, facts, asker));
  }
}

const HOUR = 3_600_000;

/** A task without a deadline is brought to mind after so many days as they come; the reminder itself waits for office hours. */
export const idleSpan = ({ amount, unit }: WorkingTime) => amount * (unit === "days" ? 24 : 1) * HOUR;

/** When a task that opens now is due and first brought to mind, by the calendar of the case's unit. */
export async function dueTimes(
  db: Db,
  unitId: string,
  now: Date,
  { due, warn, idle, at }: DueQuestion,
): Promise<DueTimes> {
  const after = (from: Date, time: WorkingTime, sign = 1) =>
    addWorkingTime(db, unitId, from, { [time.unit]: time.amount * sign });
  const dueAt = due && "amount" in due ? await after(now, due) : plainMoment(due, at, now);
  if (!dueAt) return { due: null, remind: new Date(now.getTime() + idleSpan(idle)).toISOString() };
  const warnAt = await after(dueAt, warn ?? usualWarning(due), -1);
  return { due: dueAt.toISOString(), remind: (warnAt > now ? warnAt : dueAt).toISOString() };
}

/** A day before, or half of what is shorter. */
function usualWarning(due: DueQuestion["due"]): WorkingTime {
  if (!due || !("amount" in due) || (due.unit === "days" && due.amount > 1)) return { amount: 1, unit: "days" };
  return { amount: due.amount / 2, unit: due.unit };
}

const plainMoment = (due: DueQuestion["due"], at: string | null, now: Date) =>
  due && "span" in due ? new Date(monthsLater(now, due.months ?? 0).getTime() + due.span) : momentIn(at);

const SHANGHAI = 8 * HOUR;

/** The same day and time in China so many months later, or the last day of a month that is shorter. */
function monthsLater(now: Date, months: number): Date {
  const local = new Date(now.getTime() + SHANGHAI);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), last);
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months, day);
  return new Date(local.getTime() - SHANGHAI);
}

const LATEST = Date.parse("2200-01-01T00:00:00Z");

/** A field that holds no moment of this age gives no deadline. */
function momentIn(text: string | null): Date | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return time > 0 && time < LATEST ? new Date(time) : null;
}

async function act(need: Need & { kind: "action" }, facts: Facts, asker: Asker) {
  const action = actionsOf(asker.context.services).get(need.action);
  if (!action) throw new AppError("workflow.action_unknown", { action: need.action });
  const earlier = Object.assign({}, asker.fields, ...facts.actions.values());
  const { context, actor, case: ref } = asker;
  return (await action({ ...context, actor, case: ref, node: need.node, fields: earlier })) ?? {};
}
