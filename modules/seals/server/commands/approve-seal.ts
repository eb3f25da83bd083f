import { AppError, type Tx } from "@tz/kernel/server/base";
import { drawingPng, makeSeal } from "@tz/seal";
import { authorityOf, type Holder, issue } from "../authority/issue.ts";
import { certificatePurpose, openKey } from "../authority/keys.ts";
import { drawingOf } from "../repository/drawing.ts";
import { seals } from "../tables.ts";
import { type DecisionContext, decision } from "./decide-seal.ts";

/** Makes the seal: two certificates for its holder, and the seal of GB/T 38540 that the maker signs. */
export const approveSeal = decision(
  "approve",
  { zh: "批准制发印章", en: "Approve a seal" },
  "active",
  async (context) => {
    const { tx, now, record, services, emit } = context;
    const unitName = record.unit_name;
    const holder: Holder = {
      purpose: record.person_id ? "person" : "unit",
      unitId: record.unit_id,
      personId: record.person_id,
      name: { commonName: record.name, organization: unitName },
    };
    const issuing = { tx, now, config: services.config };
    const own = await issue(issuing, await authorityOf(tx, "sm2"), holder);
    const outside = await issue(issuing, await authorityOf(tx, "p256"), holder);
    const esl = await made(context, own);
    emit("seals.approved", { sealId: record.id });
    return { certificate_id: own.id, outside_certificate_id: outside.id, esl, valid_until: own.not_after };
  },
);

async function made(
  { tx, now, record, services }: DecisionContext,
  own: { certificate: Buffer; not_before: Date; not_after: Date },
) {
  const maker = await makerOf(tx, now);
  const key = await openKey(services.config, maker, "sm2", certificatePurpose(maker.id));
  const drawing = drawingOf(record);
  return makeSeal(
    {
      id: record.id.replaceAll("-", ""),
      name: record.person_id ? `${record.name}签名章` : record.name,
      type: record.person_id ? 3 : 1,
      certificates: [own.certificate],
      createdAt: now,
      validFrom: own.not_before,
      validUntil: own.not_after,
      picture: { type: "PNG", bytes: drawingPng(drawing), width: drawing.width, height: drawing.height },
    },
    { certificate: maker.certificate, key },
  );
}

/** The maker's newest certificate that is good now; by certificate_maker. @throws AppError seals.no_authority */
async function makerOf(tx: Tx, now: Date) {
  const found = await seals(tx)
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
  if (!found) throw new AppError("seals.no_authority");
  return found;
}
