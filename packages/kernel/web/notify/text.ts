import { textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

/** The notify floor's words. */
export const useText = textOf<keyof typeof zh>("notify");
