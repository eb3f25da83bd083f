import type { CommandContext } from "@tz/kernel/server/base";
import { foundRoot } from "../authority/found-root.ts";
import { type AuthorityRow, authorityOf } from "../authority/issue.ts";
import { issueMaker } from "../authority/make-seal.ts";
import { seals } from "../tables.ts";

type Context = Pick<CommandContext<"seals.authority">, "tx" | "now" | "services">;

/** A new root lasts as long as those that are founded without saying anything. */
const YEARS = 20;

/** What a fall took along. */
interface Fallen {
  /** The root that took its place, where it was in use. */
  successorId: string | null;
  certificates: number;
  seals: number;
  /** Whose sign-in certificates are gone. */
  holders: string[];
}

/**
 * Lets a root fall: its certificates are revoked since the moment at which its key may have been known, seals below it end, and a root
 * in use gets a successor that it does not certify. Sessions go on: keys of holders are not in doubt, and somebody must issue anew.
 */
export async function fell(context: Context, root: AuthorityRow, since: Date): Promise<Fallen> {
  const { tx, now } = context;
  const revoked = await revokeBelow(context, root, since);
  const ended = await endSeals(context, root);
  await seals(tx)
    .updateTable("seals.authority")
    .set({ retired_at: root.retired_at ?? now, dropped_at: now, compromised_since: since })
    .where("id", "=", root.id)
    .execute();
  await numberLists(context, root);
  const successorId = root.retired_at === null ? await replace(context, root) : null;
  const holders = revoked.flatMap(({ purpose, person_id }) => (purpose === "signIn" && person_id ? [person_id] : []));
  return { successorId, certificates: revoked.length, seals: ended, holders: [...new Set(holders)] };
}

/** By certificate_serial. */
const revokeBelow = ({ tx }: Context, root: AuthorityRow, since: Date) =>
  seals(tx)
    .updateTable("seals.certificate")
    .set((row) => ({ revoked_at: since, reason: "cACompromise", version: row("version", "+", 1) }))
    .where("authority_id", "=", root.id)
    .where("revoked_at", "is", null)
    .returning(["purpose", "person_id"])
    .execute();

/** They seal no more until they are renewed, each under the roots in use. @returns how many */
async function endSeals({ tx, now }: Context, root: AuthorityRow): Promise<number> {
  const below = seals(tx).selectFrom("seals.certificate").select("id").where("authority_id", "=", root.id);
  const ended = await seals(tx)
    .updateTable("seals.seal")
    .set((row) => ({ valid_until: now, version: row("version", "+", 1) }))
    .where((where) => where.or([where("certificate_id", "in", below), where("outside_certificate_id", "in", below)]))
    .where("state", "in", ["active", "suspended"])
    .where("valid_until", ">", now)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** The lists of revoked certificates change: its own, and that of whoever certified it. */
async function numberLists({ tx }: Context, { id, certified_by }: AuthorityRow): Promise<void> {
  await seals(tx)
    .updateTable("seals.authority")
    .set((row) => ({ crl_number: row("crl_number", "+", "1") }))
    .where("id", "in", certified_by ? [id, certified_by] : [id])
    .execute();
}

async function replace(context: Context, { algorithm, name }: AuthorityRow): Promise<string> {
  const { tx, now, services } = context;
  const id = await foundRoot(context, { algorithm, name, years: YEARS });
  if (algorithm === "sm2") await issueMaker({ tx, now, config: services.config }, await authorityOf(tx, algorithm));
  return id;
}
