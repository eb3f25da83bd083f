import { z } from "zod";
import { bilingual, csv } from "../base/index.ts";
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
});
export type PreviewRequest = z.infer<typeof PreviewRequest>;

export const CasePreviewRequest = z.object({
  operation: z.enum(["jump", "suspend", "resume", "terminate"]),
  step: z.string().max(200).optional(),
});

/** What an operation would do, in one sentence, or why it is refused; nothing has been done. */
export const Preview = z.object({ possible: z.boolean(), sentence: bilingual }).meta({ id: "OperationPreview" });
export type Preview = z.infer<typeof Preview>;
