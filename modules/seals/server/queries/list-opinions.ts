import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { SignedOpinions } from "../../contract/index.ts";
import { type Matter, matterOf } from "../opinions/matters.ts";
import { compareOpinions, opinionsOf, presentOpinion } from "../opinions/signed-opinions.ts";

/** Which opinions about a case bear a signature, and whether they are as they were signed; for who may see them. */
export const listOpinions = (matters: readonly Matter[]) =>
  query({
    name: "seals.list-opinions",
    summary: { zh: "已签名的意见", en: "The signed opinions about a case" },
    access: "signedIn",
    input: z.object({ type: z.string().max(60), caseId: z.uuid() }),
    output: SignedOpinions,
    async run({ db, actor, now, input: { type, caseId } }) {
      const matter = matterOf(matters, type);
      if (!(await matter?.mayRead(db, { actor, now }, caseId))) throw notFound();
      const compared = await compareOpinions(db, matter, caseId, await opinionsOf(db, type, caseId));
      return { items: compared.map(presentOpinion) };
    },
  });
