import { textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

/** The search floor's words. */
export const useText = textOf<keyof typeof zh>("search");
