import { z } from "zod";

/** One fault of one field; `path` is dotted from the root of the request (`recipients.0.unitId`). */
const FaultSchema = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type Fault = z.infer<typeof FaultSchema>;

/** What every refused request answers: RFC 9457 `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    faults: z.array(FaultSchema).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
