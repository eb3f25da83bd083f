import { textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

/** This module's words. */
export const useText = textOf<keyof typeof zh>("seals");
