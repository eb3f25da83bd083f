import { boxOf, type Line } from "../model/lines.ts";
import type { Box, FinishedPaper, Spot, Words } from "../model/model.ts";
import type { Parts } from "../parts/parts.ts";

/** `error`: against the standard; `hint`: worth a look, custom or likely mistake. */
export type Severity = "error" | "hint";

/** A place on a sheet, counted from 0. */
export interface Place extends Box {
  sheet: number;
  /** The line or paragraph that it is about. */
  text?: string;
  /** The same in a word processor's file: exact where the page is estimated. */
  spot?: Spot;
}

export interface Fault {
  severity: Severity;
  /** Undefined where something is missing everywhere. */
  place: Place | undefined;
  /** What is there. */
  found: Words;
  /** What would mend it. */
  remedy: Words;
}

/** What the rules are asked with. */
export interface Judged {
  paper: FinishedPaper;
  parts: Parts;
  /** Whether places are as drawn; false where they were estimated from a word processor's file. */
  isDrawn: boolean;
  knowledge: Knowledge;
}

/** What the rules may know beyond the paper. */
export interface Knowledge {
  /** Names of units in the directory, full and short. */
  unitNames: readonly string[];
  /** Names of units that were abolished. */
  abolishedNames: readonly string[];
}

export const nothingKnown: Knowledge = { unitNames: [], abolishedNames: [] };

export interface Rule {
  id: string;
  /** Where it stands: GB/T 9704-2012 7.2.5. */
  clause: string;
  /** What the standard asks. */
  asks: Words;
  /** Pure. */
  check(judged: Judged): readonly Fault[];
}

type Pair = readonly [zh: string, en: string];
const words = ([zh, en]: Pair): Words => ({ zh, en });

const fault =
  (severity: Severity) =>
  (place: Place | undefined, found: Pair, remedy: Pair): Fault => ({
    severity,
    place,
    found: words(found),
    remedy: words(remedy),
  });

export const error = fault("error");
export const hint = fault("hint");

/** A rule's sentence in both languages. */
export const asks = (zh: string, en: string): Words => ({ zh, en });

export const placeOf = (line: Line): Place => ({ sheet: line.sheet, ...boxOf(line), text: line.text });

/** Millimetres as people read them. */
export const mm = (value: number) => `${Math.round(value * 10) / 10} mm`;

/** Sizes of Chinese type in points, by what they are called. */
const sizeNames: readonly [number, string][] = [
  [42, "初号"],
  [36, "小初号"],
  [26, "1号"],
  [24, "小1号"],
  [22, "2号"],
  [18, "小2号"],
  [16, "3号"],
  [15, "小3号"],
  [14, "4号"],
  [12, "小4号"],
  [10.5, "5号"],
  [9, "小5号"],
];

/** A size as people call it: 3号, or in points where it has no name. */
export function sizeName(millimetres: number): string {
  const points = (millimetres / 25.4) * 72;
  const known = sizeNames.find(([size]) => Math.abs(size - points) < 0.3);
  return known ? known[1] : `${Math.round(points * 10) / 10}磅`;
}

/** A quarter of a millimetre: less than half of what lies between neighbouring sizes. */
export const isSize = (actual: number, wanted: number) => Math.abs(actual - wanted) < 0.25;

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
export const quoted = (text: string) => short(text.trim());
