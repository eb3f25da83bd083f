import { z } from "zod";
import { instant, languages } from "../base/index.ts";

/** What a person chooses for themself; absent: the default (the browser's language, ordinary type). */
export const MeSettings = z
  .object({
    language: z.enum(languages).optional(),
    largeType: z.boolean().optional(),
    compactLists: z.boolean().optional(),
    /** 常用意见: what one writes often when handling a task. */
    phrases: z.array(z.string().trim().min(1).max(100)).max(30).optional(),
  })
  .meta({ id: "MeSettings" });
export type MeSettings = z.infer<typeof MeSettings>;

/** Why a password must be changed before anything else: it was given by an administrator, or it is too old. */
export const PasswordDue = z.enum(["temporary", "expired"]);
export type PasswordDue = z.infer<typeof PasswordDue>;

const OwnPost = z.object({
  id: z.uuid(),
  title: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  departmentId: z.uuid().nullable(),
  departmentName: z.string().nullable(),
  isMain: z.boolean(),
});

/** Who is signed in, in which post, and what that post may do. */
export const Me = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    account: z.string(),
    postId: z.uuid(),
    posts: z.array(OwnPost),
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
    settings: MeSettings,
    passwordDue: PasswordDue.nullable(),
    /** When the password must be changed at the latest; null where none is set. */
    passwordExpiresAt: instant.nullable(),
    totpEnabled: z.boolean(),
    /** How this session began. */
    method: z.string(),
    /** The way to sign in that the acting post's roles ask for, where this session began otherwise. */
    methodDue: z.string().nullable(),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;
