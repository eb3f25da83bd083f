import { z } from "zod";
import { instant } from "../base/index.ts";

/** How a session began: `system` is one that a program made. */
export const sessionMethods = ["password", "demo", "system"] as const;
export type SessionMethod = (typeof sessionMethods)[number];

export const SessionView = z
  .object({
    id: z.uuid(),
    method: z.enum(sessionMethods),
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
