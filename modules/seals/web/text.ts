import { type Text as TextOf, textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

export type Text = TextOf<keyof typeof zh>;

/** This module's words. */
export const useText = textOf<keyof typeof zh>("seals");
