import { z } from "zod";
import { instant } from "../base/index.ts";

/** How a session began: `system` is one that a program made; others are ways to sign in that modules bring. */
export type SessionMethod = "password" | "demo" | "system" | (string & {});

export const SessionView = z
  .object({
    id: z.uuid(),
    method: z.string(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    ip: z.string(),
    userAgent: z.string(),
    /** The session that asks. */
    current: z.boolean(),
  })
  .meta({ id: "Session" });
export type SessionView = z.infer<typeof SessionView>;

/** How long before its end a session's person is asked whether they go on, in seconds; less than the shortest idle limit. */
export const idleWarningSeconds = 120;

/** What is left of a session while nobody does anything. */
export const SessionLeft = z
  .object({
    seconds: z.int().min(0),
    /** `idle`: whatever its person does keeps it open; `expiry`: it has lasted as long as a session may. */
    end: z.enum(["idle", "expiry"]),
    /** From how many seconds on the person is to be asked. */
    warnSeconds: z.int(),
  })
  .meta({ id: "SessionLeft" });
export type SessionLeft = z.infer<typeof SessionLeft>;
