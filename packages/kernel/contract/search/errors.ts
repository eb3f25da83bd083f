import type { ErrorCatalogue } from "../base/index.ts";

export const searchErrors = {
  "search.nothing_to_look_for": {
    status: 400,
    zh: "请输入要查找的文字。",
    en: "Enter the words to look for.",
  },
  "search.too_many_words": {
    status: 400,
    zh: "一次最多查找 {limit} 个词，请减少后再查。",
    en: "Look for at most {limit} {limit, word|words} at once.",
  },
} satisfies ErrorCatalogue;
