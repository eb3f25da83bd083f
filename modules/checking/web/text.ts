import { type Text as TextOf, textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

type Key = keyof typeof zh;
export type Text = TextOf<Key>;
/** This module's words. */
export const useText = textOf<Key>("checking");
