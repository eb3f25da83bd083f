import type { Rehearsal, RehearsalRequest } from "../../../../contract/workflow/index.ts";
import type { FieldKind } from "../model/fields.ts";
import { type FieldValues, valuesOf } from "./field-values.ts";

/** What is chosen and filled in in the course of a rehearsal, by step; where a case comes to a step again, in that order. */
export interface Wishes extends Pick<RehearsalRequest, "outcomes" | "routes" | "chosen"> {
  filled: Record<string, FieldValues[]>;
}

export const nothing: Wishes = { outcomes: {}, routes: {}, chosen: {}, filled: {} };

/** What was chosen at a step up to this visit, with another choice at this one; what came later is open again. */
export function withOutcome(
  wishes: Wishes,
  rehearsal: Rehearsal,
  step: string,
  visit: number,
  outcome: string,
): Wishes {
  const before = visitsBefore(rehearsal, step, visit).map((task) => task.outcome ?? "");
  return { ...wishes, outcomes: { ...wishes.outcomes, [step]: [...before, outcome] } };
}

/** The same for where the case is passed freely. */
export function withRoute(
  wishes: Wishes,
  rehearsal: Rehearsal,
  step: string,
  visit: number,
  to: string | null,
): Wishes {
  const before = visitsBefore(rehearsal, step, visit).map(({ route }) => route);
  return { ...wishes, routes: { ...wishes.routes, [step]: [...before, to] } };
}

/** The same for what is filled in. */
export function withFilled(wishes: Wishes, step: string, visit: number, entries: FieldValues): Wishes {
  const before = Array.from({ length: visit - 1 }, (_, place) => wishes.filled[step]?.[place] ?? {});
  return { ...wishes, filled: { ...wishes.filled, [step]: [...before, entries] } };
}

export const withHandlers = (wishes: Wishes, step: string, persons: string[]): Wishes => ({
  ...wishes,
  chosen: { ...wishes.chosen, [step]: persons },
});

const visitsBefore = ({ events }: Rehearsal, step: string, visit: number) =>
  events.filter((event) => event.kind === "task").filter((task) => task.element === step && task.visit < visit);

/** What the fields hold after each event of a rehearsal, in its order. @param values when the case began */
export function filledOnTheWay({ events }: Rehearsal, values: FieldValues, filled: Wishes["filled"]): FieldValues[] {
  let standing = values;
  return events.map((event) => {
    if (event.kind === "task") standing = { ...standing, ...filled[event.element]?.[event.visit - 1] };
    return standing;
  });
}

/** The wishes as the server reads them. @param fields what the fields of the case hold; others hold a plain value */
export function wishesAsSent({ filled, ...others }: Wishes, fields: ReadonlyMap<string, FieldKind>) {
  const valuesIn = (entries: FieldValues) =>
    valuesOf(entries, new Map(Object.keys(entries).map((name) => [name, fields.get(name) ?? "value"])));
  return {
    ...others,
    filled: Object.fromEntries(Object.entries(filled).map(([step, visits]) => [step, visits.map(valuesIn)])),
  };
}
