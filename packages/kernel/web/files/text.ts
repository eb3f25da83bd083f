import { textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

/** The files floor's words. */
export const useText = textOf<keyof typeof zh>("files");
