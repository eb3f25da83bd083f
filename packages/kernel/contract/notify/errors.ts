import type { ErrorCatalogue } from "../base/index.ts";

export const notifyErrors = {
  "notify.too_many_streams": {
    status: 429,
    zh: "同时打开的页面过多，请关闭一些本系统的页面后重试。",
    en: "Too many pages are open at once. Close some pages of this system and try again.",
  },
} satisfies ErrorCatalogue;
