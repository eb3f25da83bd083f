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
