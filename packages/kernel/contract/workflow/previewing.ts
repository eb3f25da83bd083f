import { z } from "zod";
import { bilingual, csv } from "../base/index.ts";
import { caseOperationNames } from "./views.ts";
import { signerPlaces } from "./words.ts";

const persons = csv(z.uuid(), 200);

/** What one would do with a task; the rest is what that operation's own request carries. */
export const PreviewRequest = z.object({
  operation: z.enum(["complete", "sendBack", "transfer", "addSigner", "removeSigner", "claim", "release", "withdraw"]),
  outcome: z.string().max(100).optional(),
  /** For sending back: `previous`, `drafter` or a step passed; for completing: a step chosen freely. */
  step: z.string().max(200).optional(),
  resume: z.enum(["again", "direct"]).default("again"),
  personIds: persons,
  place: z.enum(signerPlaces).default("beside"),
  signerTaskIds: csv(z.uuid(), 50),
  /** For completing: who handles the next steps, each as `step:person`. */
  chosen: csv(z.string().regex(/^.{1,200}:[0-9a-f-]{36}$/), 1000),
});
export type PreviewRequest = z.infer<typeof PreviewRequest>;

export const CasePreviewRequest = z.object({
  operation: z.enum([...caseOperationNames, "changeHandler"]),
  step: z.string().max(200).optional(),
  /** For a jump: who handles the step. */
  personIds: persons,
  /** For changing a handler: whose task, and who gets it. */
  taskId: z.uuid().optional(),
  toPersonId: z.uuid().optional(),
});
export type CasePreviewRequest = z.infer<typeof CasePreviewRequest>;

/** What an operation would do, in one sentence, or why it is refused; nothing has been done. */
export const Preview = z.object({ possible: z.boolean(), sentence: bilingual }).meta({ id: "OperationPreview" });
export type Preview = z.infer<typeof Preview>;
