import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { SealedPaperView } from "../../contract/index.ts";
import { seesUse } from "../policy.ts";
import { accessOfUse, presentUse, usesOf } from "../repository/uses.ts";
import { type Papers, papersOf } from "../sealing/papers.ts";
import { sealedForms } from "../sealing/sealed-forms.ts";
import { unitRuleView } from "./read-unit-rule.ts";

/** The seals of one paper, for those who may read it or keep one of them; by use_of_paper and the primary keys of paper and unit_rule. */
export const readPaper = (all: readonly Papers[]) =>
  query({
    name: "seals.read-paper",
    summary: { zh: "公文的用印情况", en: "How a paper was sealed" },
    access: "seals.read",
    input: z.object({ type: z.string().max(60), subjectId: z.uuid() }),
    output: SealedPaperView,
    async run({ db, actor, now, services, input: { type, subjectId } }) {
      const papers = papersOf(all, type);
      const uses = await usesOf(db, type, subjectId);
      const mayRead = (await papers?.mayRead(services, { actor, now }, subjectId)) ?? false;
      if (!mayRead && !uses.some((use) => seesUse(actor, accessOfUse(use)))) throw notFound();
      const { sealBeforeDispatch } = await unitRuleView(db, actor.unitId);
      return {
        uses: uses.map((use) => presentUse(use, actor)),
        files: await sealedForms(db, { type, id: subjectId }),
        sealBeforeDispatch,
      };
    },
  });
