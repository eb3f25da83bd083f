import type { DeliveryView } from "@tz/kernel/contract/delivery";
import type { z } from "zod";
import type { RegistrationAtOnce } from "../../../contract/index.ts";
import { dayOf, dueAtOf } from "../due-date.ts";

/** What the server is told of papers that are registered as they are accepted. */
export type Registered = z.input<typeof RegistrationAtOnce>;

type Copy = Pick<DeliveryView, "urgency" | "dueAt">;

/** What a clerk says of copies that they register as they accept them. */
export interface AtOnce {
  category: "handle" | "read";
  /** The day by which the unit must be done, `YYYY-MM-DD`; of several copies none keeps each one's own. */
  due: string | undefined;
}

/** How the registration of some copies begins: to be handled, a single one by its sender's date. */
export const firstSaid = (copies: readonly Copy[]): AtOnce => ({
  category: "handle",
  due: copies.length === 1 && copies[0] ? dayOf(copies[0].dueAt) : undefined,
});

/** Copies that still need a date: urgent ones to be handled without one (条例 第二十四条（四）). */
export function lackingDate<Row extends Copy>(copies: readonly Row[], { category, due }: AtOnce): Row[] {
  if (category === "read" || due !== undefined) return [];
  const isSingle = copies.length === 1;
  return copies.filter(({ urgency, dueAt }) => urgency !== "normal" && (isSingle || dueAt === null));
}

/** What the server is told; a date that was not changed is left to the copy. */
export function registrationOf(copies: readonly Copy[], { category, due }: AtOnce): Registered {
  const own = firstSaid(copies).due;
  return { category, ...(due === own ? {} : { dueAt: dueAtOf(due) }) };
}
