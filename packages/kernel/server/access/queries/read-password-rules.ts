import { z } from "zod";
import { PasswordRules } from "../../../contract/access/index.ts";
import { query } from "../../base/index.ts";
import { currentSettings } from "../password/settings.ts";

/** The rules for a new password, so that a form can check it while one types. */
export const readPasswordRules = query({
  name: "access.password-rules",
  summary: { zh: "口令规则", en: "The rules for passwords" },
  input: z.object({}),
  output: PasswordRules,
  access: "public",
  run: ({ db }) => currentSettings(db),
});
