import { ASCENT, area, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark } from "../page.ts";
import type { Form, Paper } from "../paper.ts";
import { lineOf } from "../text/atoms.ts";
import { breakLines } from "../text/break-lines.ts";
import { measure, placeAt, placeRight } from "../text/place-text.ts";
import { setLine, widthOfLine } from "../text/set-line.ts";
import { imprintStyle } from "../text/styles.ts";
import { horizontal } from "./rules.ts";

/** 版记 in 4号, a character and 7/8 of its height from line to line; its lines are 0.35 and 0.25 mm (7.4.1). */
const LINE = sizes.four * (15 / 8);
/** What one page can take. */
const MOST_LINES = Math.floor(area.height / LINE);
const THICK = 0.35;
const THIN = 0.25;

interface ImprintLine {
  marks: Mark[];
  /** The first of an element: a line is drawn above it. */
  isFirst: boolean;
}

export type ImprintParts = Pick<Paper, "copyRecipients" | "printingOffice" | "printingDate"> & {
  form: Form;
  /** 主送机关 that would have left the first page without text. */
  recipients: string;
};

/** 版记 as it stands at the foot of the type area; `height` is what it needs there. */
export interface Imprint {
  height: number;
  /** Places on the sheet. */
  marks: readonly Mark[];
}

/**
 * None where there is nothing to say; more than one where the addressees fill more than a page. A letter has neither
 * lines nor printing office (10.1).
 */
export function imprints(parts: ImprintParts, metrics: Metrics): Imprint[] {
  const isLetter = parts.form === "letter";
  const lines = [
    ...addressLines("主送", parts.recipients, true, metrics),
    ...addressLines("抄送", parts.copyRecipients, parts.recipients === "", metrics),
    ...(isLetter ? [] : printingLines(parts, metrics)),
  ];
  const found: Imprint[] = [];
  for (let from = 0; from < lines.length; from += MOST_LINES) {
    found.push(standing(lines.slice(from, from + MOST_LINES), isLetter));
  }
  return found;
}

function standing(lines: readonly ImprintLine[], isLetter: boolean): Imprint {
  const height = lines.length * LINE;
  const top = area.bottom - height;
  const marks = lines.flatMap(({ marks }, index) => marks.map((mark) => down(mark, top + index * LINE)));
  return { height, marks: isLetter ? marks : [...marks, ...rulesOf(lines, top)] };
}

/** 0.35 mm above the first and below the last, 0.25 mm between elements; 主送 and 抄送 have none between them. */
function rulesOf(lines: readonly ImprintLine[], top: number): Mark[] {
  const starts = lines.flatMap(({ isFirst }, index) => (isFirst && index > 0 ? [top + index * LINE] : []));
  return [
    horizontal(area.left, area.right, top, THICK),
    ...starts.map((y) => horizontal(area.left, area.right, y, THIN)),
    horizontal(area.left, area.right, area.bottom, THICK),
  ];
}

const baseline = (LINE - sizes.four) / 2 + ASCENT * sizes.four;

function addressLines(label: string, names: string, isFirst: boolean, metrics: Metrics): ImprintLine[] {
  if (names === "") return [];
  const before = measure(`${label}：`, imprintStyle, metrics);
  const left = area.left + sizes.four;
  const width = area.width - 2 * sizes.four - before.width;
  const lines = breakLines(lineOf(`${names}。`, imprintStyle, metrics), [width]);
  return lines.map((line, index) => {
    const setting = index === lines.length - 1 ? "start" : "fill";
    const set = setLine(line, left + before.width, baseline, width, setting);
    return { isFirst: isFirst && index === 0, marks: index === 0 ? [...placeAt(before, left, baseline), ...set] : set };
  });
}

/** Office and date on one line; a date that finds no room beside the office stands under it. */
function printingLines({ printingOffice, printingDate }: ImprintParts, metrics: Metrics): ImprintLine[] {
  if (printingOffice === "" && printingDate === "") return [];
  const width = area.width - 2 * sizes.four;
  const office = breakLines(lineOf(printingOffice, imprintStyle, metrics), [width]);
  const date = measure(printingDate === "" ? "" : `${printingDate}印发`, imprintStyle, metrics);
  const lines: Mark[][] = office.map((line) => setLine(line, area.left + sizes.four, baseline, width, "start"));
  const last = office.at(-1);
  const hasRoom = last !== undefined && widthOfLine(last) + date.width + sizes.four <= width;
  if (!hasRoom && (date.width > 0 || last === undefined)) lines.push([]);
  lines.at(-1)!.push(...placeRight(date, area.right - sizes.four, baseline));
  return lines.map((marks, index) => ({ isFirst: index === 0, marks }));
}

const down = (mark: Mark, by: number): Mark => (mark.kind === "rule" ? mark : { ...mark, y: mark.y + by });
