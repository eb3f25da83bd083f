import type zh from "../messages/zh.ts";
import { textOf } from "./text-of.ts";

/** The design system's own words. */
export const useUiText = textOf<keyof typeof zh>("ui");
