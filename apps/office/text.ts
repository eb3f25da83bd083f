import { textOf } from "@tz/ui";
import type zh from "./messages/zh.ts";

export const useText = textOf<keyof typeof zh>("office");
