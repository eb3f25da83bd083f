import { type Text as TextOf, textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

export type Key = keyof typeof zh;
export type Text = TextOf<Key>;
/** The words of incoming papers. */
export const useText = textOf<Key>("incoming");
