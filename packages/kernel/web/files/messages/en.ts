import type zh from "./zh.ts";

export default {
  "field.hint": "OFD, PDF, WPS, Word, Excel, PowerPoint, pictures, archives and the like; no programs and no macros.",
} satisfies Record<keyof typeof zh, string>;
