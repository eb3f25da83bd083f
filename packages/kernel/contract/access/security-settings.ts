import { z } from "zod";
import { instant } from "../base/index.ts";

/** Whether a way to sign in beside the password may be used, and who must use it. */
export const MethodRule = z.object({
  allowed: z.boolean(),
  /** Whoever acts in a role of these may do nothing before they signed in this way. */
  requiredRoles: z.array(z.string().max(64)).max(100),
});
export type MethodRule = z.infer<typeof MethodRule>;

/**
 * The security rules that an office may set, within the bounds of GB/T 22239-2019 level 3 (8.1.4.1 a, b):
 * none can be set weaker than the standard asks.
 */
export const SecuritySettings = z
  .object({
    /** Characters. */
    passwordMinLength: z.int().min(8).max(64),
    /** Of the four classes capital letters, small letters, digits, other signs. */
    passwordClasses: z.int().min(3).max(4),
    /** How many former passwords may not come back. */
    passwordHistory: z.int().min(1).max(24),
    passwordMaxAgeDays: z.int().min(1).max(180),
    /** An account that nobody used for so long is closed until the security administrator opens it. */
    dormantAfterDays: z.int().min(30).max(180),
    lockAfterFailures: z.int().min(3).max(10),
    lockMinutes: z.int().min(10).max(1440),
    /** Failed sign-ins from one network address within `addressMinutes`; an office may share one address. */
    addressFailures: z.int().min(10).max(1000),
    addressMinutes: z.int().min(1).max(1440),
    /** A session without any request for so long ends. */
    idleMinutes: z.int().min(5).max(60),
    /** The longest a session lasts, however busy. */
    sessionHours: z.int().min(1).max(24),
    /** By the name of the way; one that is not named is not allowed. */
    methods: z.record(z.string().max(40), MethodRule).default({}),
  })
  .meta({ id: "SecuritySettings" });
export type SecuritySettings = z.infer<typeof SecuritySettings>;

/** What a form says of a new password before it is sent. */
export const PasswordRules = SecuritySettings.pick({
  passwordMinLength: true,
  passwordClasses: true,
  passwordHistory: true,
});
export type PasswordRules = z.infer<typeof PasswordRules>;

/** One version of the rules: the newest applies. */
export const SecuritySettingsVersion = z
  .object({
    version: z.int(),
    settings: SecuritySettings,
    reason: z.string(),
    createdAt: instant,
    createdBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: "SecuritySettingsVersion" });
export type SecuritySettingsVersion = z.infer<typeof SecuritySettingsVersion>;
