import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { AppraisalView } from "../../contract/index.ts";
import { presentAppraisal, visibleAppraisal } from "../appraisal/appraisal-record.ts";

export const readAppraisal = query({
  name: "archives.read-appraisal",
  summary: { zh: "一次鉴定", en: "One appraisal" },
  access: "archives.read",
  input: z.object({ appraisalId: z.uuid() }),
  output: AppraisalView,
  run: async ({ db, actor, input }) => presentAppraisal(await visibleAppraisal(db, actor, input.appraisalId), actor),
});
