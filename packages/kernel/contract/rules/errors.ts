import type { ErrorCatalogue } from "../base/index.ts";

export const rulesErrors = {
  "rules.valid_from_past": {
    status: 422,
    zh: "生效时间不能早于现在。请改为今后的时间，或留空立即生效。",
    en: "The rules cannot take effect in the past. Choose a later time, or leave it empty for at once.",
  },
} satisfies ErrorCatalogue;
