import type { CommandContext, Tx } from "@tz/kernel/server/base";
import { drawingPng, makeSeal } from "@tz/seal";
import type { Selectable, Updateable } from "kysely";
import { drawingOf } from "../repository/drawing.ts";
import type { SealRow } from "../repository/seals.ts";
import { type CertificateTable, type SealTable, seals } from "../tables.ts";
import { type AuthorityRow, authorityOf, type Holder, type Issuing, issue } from "./issue.ts";
import { certificatePurpose, openKey } from "./keys.ts";

type Context = Pick<CommandContext<"seals.authority">, "tx" | "now" | "services"> & { record: SealRow };
type CertificateRow = Selectable<CertificateTable>;

/**
 * Two new certificates for a seal's holder, and the seal of GB/T 38540 that the maker signs.
 * @returns the columns of the seal that name them
 * @throws AppError seals.no_authority
 */
export async function makeSealOf({ tx, now, services, record }: Context): Promise<Updateable<SealTable>> {
  const issuing = { tx, now, config: services.config };
  const holder: Holder = {
    purpose: record.person_id ? "person" : "unit",
    unitId: record.unit_id,
    personId: record.person_id,
    name: { commonName: record.name, organization: record.unit_name },
  };
  const own = await issue(issuing, await authorityOf(tx, "sm2"), holder);
  const outside = await issue(issuing, await authorityOf(tx, "p256"), { ...holder, twinId: own.id });
  const esl = await signedByMaker(issuing, record, own);
  return { certificate_id: own.id, outside_certificate_id: outside.id, esl, valid_until: own.not_after };
}

async function signedByMaker(issuing: Issuing, record: SealRow, own: CertificateRow): Promise<Buffer> {
  const maker = await makerFor(issuing);
  const key = await openKey(issuing.config, maker, "sm2", certificatePurpose(maker.id));
  const drawing = drawingOf(record);
  return makeSeal(
    {
      id: record.id.replaceAll("-", ""),
      name: record.person_id ? `${record.name}签名章` : record.name,
      type: record.person_id ? 3 : 1,
      certificates: [own.certificate],
      createdAt: issuing.now,
      validFrom: own.not_before,
      validUntil: own.not_after,
      picture: { type: "PNG", bytes: drawingPng(drawing), width: drawing.width, height: drawing.height },
    },
    { certificate: maker.certificate, key },
  );
}

/** The maker is judged by the moment at which it made a seal, so it gets its next certificate only when the last one is over. */
async function makerFor(issuing: Issuing): Promise<CertificateRow> {
  const kept = await makerOf(issuing.tx, issuing.now);
  if (kept) return kept;
  return issueMaker(issuing, await authorityOf(issuing.tx, "sm2"));
}

/** The certificate of whoever makes the seals (制章人). */
export function issueMaker(issuing: Issuing, authority: AuthorityRow): Promise<CertificateRow> {
  const name = { commonName: `${authority.name}印章制作`, organization: authority.name };
  return issue(issuing, authority, { purpose: "maker", name });
}

/** The maker's newest certificate that is good now; by certificate_maker. */
function makerOf(tx: Tx, now: Date): Promise<CertificateRow | undefined> {
  return seals(tx)
    .selectFrom("seals.certificate as c")
    .innerJoin("seals.authority as a", "a.id", "c.authority_id")
    .selectAll("c")
    .where("c.purpose", "=", "maker")
    .where("a.retired_at", "is", null)
    .where("c.revoked_at", "is", null)
    .where("c.not_after", ">", now)
    .orderBy("c.id", "desc")
    .limit(1)
    .executeTakeFirst();
}
