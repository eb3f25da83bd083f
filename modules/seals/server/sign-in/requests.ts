import { createHash } from "node:crypto";
import { type CommandContext, type Db, type Tx, tables } from "@tz/kernel/server/base";
import type { Algorithm } from "@tz/seal";
import type { Generated, Selectable } from "kysely";
import type { KeyPlace, requestStates } from "../../contract/index.ts";
import { isAlone } from "../administrators.ts";
import { seals } from "../tables.ts";

export interface CertificateRequestTable {
  id: string;
  version: Generated<number>;
  person_id: string;
  unit_id: string;
  algorithm: Algorithm;
  public_key: Buffer;
  kept: KeyPlace;
  label: string;
  state: (typeof requestStates)[number];
  requested_at: Date;
  decided_at: Date | null;
  decided_by_name: string | null;
  reason: string | null;
  certificate_id: string | null;
}

export const requests = tables<{ "seals.certificate_request": CertificateRequestTable }>();
export type RequestRow = Selectable<CertificateRequestTable>;

/** A request, locked. */
export const loadRequest = (tx: Tx, id: string): Promise<RequestRow | undefined> =>
  requests(tx).selectFrom("seals.certificate_request").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Settles a request that waits. */
export async function settle(
  tx: Tx,
  { id, version }: RequestRow,
  settled: Pick<RequestRow, "state"> & Partial<RequestRow>,
): Promise<void> {
  await requests(tx)
    .updateTable("seals.certificate_request")
    .set({ ...settled, version: version + 1 })
    .where("id", "=", id)
    .execute();
}

/** What everybody sees of a request who may see it. */
export const requestFacts = (row: RequestRow) => ({
  id: row.id,
  version: row.version,
  algorithm: row.algorithm,
  kept: row.kept,
  label: row.label,
  state: row.state,
  fingerprint: createHash("sm3").update(row.public_key).digest("hex"),
  requestedAt: row.requested_at.toISOString(),
  decidedBy: row.decided_by_name,
  reason: row.reason,
});

/** A request, and whether nobody but the one who looks could decide it: they decide their own then. */
export type RequestToDecide = RequestRow & { isAlone: boolean };

/** What keeps a request from being decided, by whom and as it stands. */
export function mayDecideRequest(actor: { personId: string }, row: RequestToDecide): true | string {
  if (row.state !== "requested") return "seals.request_over";
  return row.person_id !== actor.personId || row.isAlone || "seals.own_request";
}

/** A request that somebody is about to decide, locked. */
export async function loadToDecide(
  { tx, actor, services }: Pick<CommandContext<"seals.authority">, "tx" | "actor" | "services">,
  id: string,
): Promise<RequestToDecide | undefined> {
  const request = await loadRequest(tx, id);
  return request && { ...request, isAlone: await isAlone(tx, services, actor.personId) };
}

/** A person's sign-in certificates that are neither revoked nor over; by certificate_of_person. */
export async function liveCertificates(db: Db, personId: string, now: Date): Promise<string[]> {
  const rows = await seals(db)
    .selectFrom("seals.certificate")
    .select("id")
    .where("person_id", "=", personId)
    .where("purpose", "=", "signIn")
    .where("revoked_at", "is", null)
    .where("not_after", ">", now)
    .execute();
  return rows.map(({ id }) => id);
}
