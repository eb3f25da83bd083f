import { z } from "zod";

/** `moved`: nothing but its place in the drawing is another. */
export const changeKinds = ["added", "removed", "changed", "moved"] as const;

/** What became of one element between two versions of a process. */
export const ProcessChange = z
  .object({
    kind: z.enum(changeKinds),
    element: z.string(),
    /** `bpmn:UserTask`. */
    type: z.string(),
    /** What the later drawing calls it, or the earlier where it is gone. */
    name: z.string(),
    /** Which of its properties, and what they said; null: nothing. */
    details: z.array(z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  })
  .meta({ id: "ProcessChange" });
export type ProcessChange = z.infer<typeof ProcessChange>;

const side = z.object({ number: z.int().nullable(), bpmn: z.string() });
/** Two drawings and what differs; `number` is null for a draft. */
export const ProcessComparison = z
  .object({
    before: side,
    after: side,
    changes: z.array(ProcessChange),
    /** What the elements of both are called, by their identifiers; flows by what they connect. */
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: "ProcessComparison" });
export type ProcessComparison = z.infer<typeof ProcessComparison>;
