import { z } from "zod";
import { bilingual, instant } from "../base/index.ts";
import { PasswordDue } from "./me.ts";

/** Name of the session's cookie: HttpOnly, SameSite=Strict, Secure under https. */
export const sessionCookie = "tz_session";

/** Long enough for a passphrase, short enough to hash. */
export const Password = z.string().min(1).max(200);
export const TotpCode = z.string().regex(/^\d{6}$/);

export const SignInRequest = z.object({
  account: z.string().trim().toLowerCase().min(1).max(100),
  password: Password,
  /** Asked for where the account has a second factor (动态口令). */
  code: TotpCode.optional(),
});

/** What the browser must answer to sign in by another way than the password. */
export const SignInChallenge = z
  .object({
    id: z.uuid(),
    /** 32 random bytes in base64. */
    nonce: z.string(),
    /** The address that the page must have. */
    origin: z.string(),
    expiresAt: instant,
  })
  .meta({ id: "SignInChallenge" });
export type SignInChallenge = z.infer<typeof SignInChallenge>;

export const SignInMethodRequest = z.object({
  method: z.string().max(40),
  challengeId: z.uuid(),
  /** What the method asks for; its own schema reads it. */
  evidence: z.record(z.string().max(40), z.unknown()),
  code: TotpCode.optional(),
});

export const SignedIn = z
  .object({ personId: z.uuid(), name: z.string(), passwordDue: PasswordDue.nullable() })
  .meta({ id: "SignedIn" });
export type SignedIn = z.infer<typeof SignedIn>;

const DemoPerson = z.object({
  account: z.string(),
  name: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  roles: z.array(bilingual),
  /** What to try as this person. */
  hint: bilingual.nullable(),
});

/** What the sign-in page offers. */
export const SignInOptions = z
  .object({
    mode: z.enum(["demo", "production"]),
    /** The page that makes the first administrators is open. */
    setUpNeeded: z.boolean(),
    /** By one click; empty outside a demo. */
    demoPersons: z.array(DemoPerson),
    /** Ways beside the password that the security rules allow. */
    methods: z.array(z.string()),
  })
  .meta({ id: "SignInOptions" });
export type SignInOptions = z.infer<typeof SignInOptions>;
