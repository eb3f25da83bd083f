import { type Actor, AppError, newId, sql, type WriteContext } from "@tz/kernel/server/base";
import type { OpinionWitness, WrittenOpinion } from "@tz/kernel/server/workflow";
import { signText } from "@tz/seal";
import type { OpinionStatement } from "../../contract/index.ts";
import { certificatePurpose, openKey } from "../authority/keys.ts";
import { seals } from "../tables.ts";
import { handwritingPart } from "./handwriting-parts.ts";
import { ruleOf, signatureLook } from "./look.ts";
import { type Matter, matterOf } from "./matters.ts";

type Context = WriteContext & { actor: Actor };

/**
 * 签批电子签名: whoever has a signature in use signs what they write, in their own request and as far as the unit's rule says.
 * Nobody waits for a signature but where the unit requires one.
 * @throws AppError seals.signature_required
 */
export const signOpinion =
  (matters: readonly Matter[]): OpinionWitness =>
  async (context, written) => {
    const matter = matterOf(matters, written.case.type);
    if (!matter) return;
    const { tx, actor, services, now } = context;
    const look = await signatureLook(services, tx, now);
    const rule = ruleOf(look, actor.unitId);
    const { operation, step, outcome } = written;
    const decides = operation === "complete" && matter.decides({ stepId: step?.id ?? "", outcome });
    const isSaid = decides || written.opinion !== null || outcome !== null;
    const isSigned = isSaid && (rule.signed === "all" || (rule.signed === "decisions" && decides));
    const isRequired = decides && rule.signatureRequired;
    if (!(isSigned && look.signers.has(actor.personId)) && !isRequired) return;
    const done = await sign(context, matter, written);
    if (!done && isRequired) throw new AppError("seals.signature_required");
  };

/** @returns whether the writer has a signature in use after all */
async function sign(context: Context, matter: Matter, written: WrittenOpinion): Promise<boolean> {
  const { tx, now, actor, services, note, last } = context;
  const own = await signatureOf(context);
  if (!own) return false;
  const parts = [...(await matter.partsOf(tx, written.case.id)), ...(await handwritingPart(tx, written))];
  const statement = JSON.stringify(statementOf(context, written, parts));
  const key = await openKey(services.config, own, "sm2", certificatePurpose(own.certificate_id));
  const id = newId();
  last(
    seals(tx)
      .insertInto("seals.opinion")
      .values({
        id,
        case_type: written.case.type,
        case_id: written.case.id,
        instance_id: written.instanceId,
        seq: written.seq,
        person_id: actor.personId,
        seal_id: own.seal_id,
        certificate_id: own.certificate_id,
        statement,
        signature: signText(statement, key),
        signed_at: now,
      })
      .modifyEnd(sql`/*kept*/`)
      .execute(),
  );
  note({ signature: { opinion: id, certificate: own.serial } });
  return true;
}

interface OwnSignature {
  seal_id: string;
  certificate_id: string;
  serial: string;
  certificate: Buffer;
  private_key: string | null;
}

/** The actor's own, in use and good now; by seal_of_person. */
async function signatureOf({ tx, now, actor }: Context): Promise<OwnSignature | undefined> {
  const { rows } = await sql<OwnSignature>`/*kept*/
    select s.id as seal_id, c.id as certificate_id, c.serial, c.certificate, c.private_key
    from seals.seal s join seals.certificate c on c.id = s.certificate_id
    where s.person_id = ${actor.personId} and s.state = 'active' and c.revoked_at is null
      and ${now} between c.not_before and c.not_after`.execute(tx);
  return rows[0];
}

function statementOf(
  { actor, now }: Context,
  { case: ref, title, instanceId, seq, operation, step, outcome, opinion, onBehalfOf }: WrittenOpinion,
  parts: OpinionStatement["parts"],
): OpinionStatement {
  return {
    format: "tongzheng-opinion/1",
    case: ref,
    title,
    instance: instanceId,
    seq,
    operation,
    step,
    outcome,
    opinion,
    person: { id: actor.personId, name: actor.name, post: actor.postTitle },
    onBehalfOf,
    at: now.toISOString(),
    parts,
  };
}
