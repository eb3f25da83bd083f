import { instant, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { z } from "zod";
import { Retention } from "./words.ts";

export const appraisalStates = ["open", "asked", "approved", "refused", "done"] as const;
export const AppraisalState = z.enum(appraisalStates);
export type AppraisalState = z.infer<typeof AppraisalState>;

export const appraisalActions = ["judge", "ask", "approve", "refuse"] as const;
export const AppraisalAction = z.enum(appraisalActions);
export type AppraisalAction = z.infer<typeof AppraisalAction>;

/** As many persons approve a destruction (档案法实施条例: 监销). */
export const approvalsNeeded = 2;

/** 鉴定 of items whose retention has ended. */
export const AppraisalView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    state: AppraisalState,
    items: z.int(),
    toDestroy: z.int(),
    madeBy: z.string(),
    madeAt: instant,
    approvals: z.array(z.object({ name: z.string(), at: instant })),
    reason: z.string(),
    doneAt: instant.nullable(),
    version: z.int(),
    may: z.array(AppraisalAction),
  })
  .meta({ id: "Appraisal" });
export type AppraisalView = z.infer<typeof AppraisalView>;
export const AppraisalPage = pageOf(AppraisalView);
export const AppraisalRequest = z.object({ ...pageRequest, state: AppraisalState.optional() });

/** A line of an appraisal, and of 销毁清册 once it is done. */
export const AppraisalLine = z.object({
  itemId: z.uuid(),
  code: z.string(),
  title: z.string(),
  author: z.string(),
  documentNumber: z.string(),
  date: z.iso.date(),
  pages: z.int(),
  dueOn: z.iso.date().nullable(),
  verdict: z.enum(["keep", "destroy"]),
  retention: Retention.nullable(),
  reason: z.string(),
  destroyedAt: instant.nullable(),
});
export type AppraisalLine = z.infer<typeof AppraisalLine>;
export const AppraisalLines = pageOf(AppraisalLine);
export const AppraisalLineRequest = z.object({ ...pageRequest, appraisalId: z.uuid() });

/** Everything that fell due by a day, as far as it fits one appraisal. */
export const OpenAppraisal = z.object({ title: z.string().trim().min(1).max(100) });
export const mostAppraised = 500;
export const Judge = z
  .object({
    appraisalId: z.uuid(),
    version: z.int(),
    itemIds: z.array(z.uuid()).min(1).max(mostAppraised),
    verdict: z.enum(["keep", "destroy"]),
    /** The longer retention of what is kept. */
    retention: Retention.optional(),
    reason: z.string().trim().min(1).max(300),
  })
  .refine(({ verdict, retention }) => verdict === "destroy" || retention !== undefined, {
    path: ["retention"],
    message: "继续保存的，请选择新的保管期限。 / Choose the retention for what is kept.",
  });
export const AppraisalName = z.object({ appraisalId: z.uuid(), version: z.int() });
export const RefuseAppraisal = AppraisalName.extend({ reason: z.string().trim().min(1).max(500) });
export const AppraisalStatus = z.object({ id: z.uuid(), state: AppraisalState, version: z.int() });
