import type zh from "./zh.ts";

export default {
  "search.title": "Search",
} satisfies Record<keyof typeof zh, string>;
