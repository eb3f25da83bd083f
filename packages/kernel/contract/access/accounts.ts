import { z } from "zod";
import { instant } from "../base/index.ts";
import { PasswordDue } from "./me.ts";
import { Duty } from "./roles.ts";

/** Why somebody cannot sign in now, or must be looked after. */
export const accountTroubles = ["noPassword", "locked", "suspended", "dormant"] as const;

/** A person's account as the security administrator sees it. */
export const AccountView = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    account: z.string(),
    duty: Duty,
    troubles: z.array(z.enum(accountTroubles)),
    lockedUntil: instant.nullable(),
    passwordDue: PasswordDue.nullable(),
    lastUsedAt: instant.nullable(),
    totpEnabled: z.boolean(),
    may: z.array(z.enum(["issuePassword", "unlock", "suspend", "resetTotp", "endSessions"])),
  })
  .meta({ id: "Account" });
export type AccountView = z.infer<typeof AccountView>;

/** A password to be handed over on paper or by word of mouth; it must be changed at the first sign-in. */
export const IssuedPassword = z
  .object({ personId: z.uuid(), name: z.string(), account: z.string(), password: z.string() })
  .meta({ id: "IssuedPassword" });
export type IssuedPassword = z.infer<typeof IssuedPassword>;
