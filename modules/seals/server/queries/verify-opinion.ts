import { type Db, notFound, query } from "@tz/kernel/server/base";
import { verifyText } from "@tz/seal";
import { z } from "zod";
import { OpinionReport } from "../../contract/index.ts";
import { type Matter, matterOf } from "../opinions/matters.ts";
import { compareOpinions, loadOpinion, type OpinionRow, presentOpinion } from "../opinions/signed-opinions.ts";
import { seals } from "../tables.ts";
import { trustFacts } from "../verify/trust.ts";
import { trustOf } from "../verify/trust-of.ts";

/** 验证签批: who signed, when, with which certificate, what the signature covers, and whether any of it was changed. */
export const verifyOpinion = (matters: readonly Matter[]) =>
  query({
    name: "seals.verify-opinion",
    summary: { zh: "验证意见的电子签名", en: "Verify an opinion's signature" },
    access: "signedIn",
    input: z.object({ opinionId: z.uuid() }),
    output: OpinionReport,
    async run({ db, actor, now, input: { opinionId } }) {
      const row = await loadOpinion(db, opinionId);
      const matter = row && matterOf(matters, row.case_type);
      if (!row || !(await matter?.mayRead(db, { actor, now }, row.case_id))) throw notFound();
      const [compared] = await compareOpinions(db, matter, row.case_id, [row]);
      if (!compared) throw notFound();
      const { statement, changed, covers } = compared;
      const { state, signer, chain } = await judge(db, row, new Date(statement.at), now);
      const [certificate] = chain;
      return {
        ...presentOpinion(compared),
        isValid: state === "valid" && changed.length === 0,
        state,
        step: statement.step?.name ?? "",
        opinion: statement.opinion,
        signer,
        serial: certificate?.serial ?? "",
        issuer: certificate?.issuer ?? "",
        notBefore: certificate?.notBefore ?? "",
        notAfter: certificate?.notAfter ?? "",
        covers,
      };
    },
  });

async function judge(db: Db, { certificate_id, statement, signature }: OpinionRow, at: Date, now: Date) {
  const { certificate } = await seals(db)
    .selectFrom("seals.certificate")
    .select("certificate")
    .where("id", "=", certificate_id)
    .executeTakeFirstOrThrow();
  const trust = trustOf(await trustFacts(db), now);
  return verifyText(statement, { certificate, signature }, trust, at, now);
}
