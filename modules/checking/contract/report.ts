import { bilingual } from "@tz/kernel/contract/base";
import { z } from "zod";

/** The largest file that is judged. */
export const mostBytes = 50 * 1024 * 1024;

/** Kinds of files. */
export const sourceNames = {
  docx: { zh: "Word", en: "Word" },
  pdf: { zh: "PDF", en: "PDF" },
  ofd: { zh: "OFD", en: "OFD" },
  pages: { zh: "本系统版式", en: "Our own pages" },
} as const;

/** The form as which a paper was judged. */
export const formNames = {
  standard: { zh: "公文格式", en: "Official document" },
  letter: { zh: "信函格式", en: "Letter" },
  order: { zh: "命令（令）格式", en: "Order" },
  minutes: { zh: "纪要格式", en: "Minutes" },
  plain: { zh: "没有认出版头，只核查文字和纸张", en: "No head found: only text and paper were judged" },
} as const;

/** Millimetres from the sheet's upper left corner; sheets count from 0. */
const place = z.object({
  sheet: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  text: z.string().optional(),
  /** In a Word file, whose pages are estimated: the paragraph that is not empty, or the cell, counted from 1. */
  spot: z
    .union([z.object({ paragraph: z.int() }), z.object({ table: z.int(), row: z.int(), cell: z.int() })])
    .optional(),
});

const finding = z.object({
  rule: z.string(),
  /** `error`: against the standard; `hint`: worth a look. */
  severity: z.enum(["error", "hint"]),
  place: place.optional(),
  found: bilingual,
  /** Where the rule stands, and what it asks. */
  clause: z.string(),
  asks: bilingual,
  remedy: bilingual,
});

const ink = z.enum(["black", "red", "other"]);

/** A page as it was read: text on its baselines, lines, places of pictures and seals. */
const page = z.object({
  width: z.number(),
  height: z.number(),
  runs: z.array(
    z.object({
      text: z.string(),
      x: z.number(),
      y: z.number(),
      size: z.number(),
      width: z.number(),
      face: z.string(),
      ink,
    }),
  ),
  strokes: z.array(
    z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number(), width: z.number(), ink }),
  ),
  images: z.array(
    z.object({
      kind: z.enum(["picture", "seal", "stamp"]),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    }),
  ),
});

/** What was found in a file, and its pages to show it on. Nothing of it is kept. */
export const CheckReport = z
  .object({
    source: z.enum(["pages", "pdf", "ofd", "docx"]),
    form: z.enum(["standard", "letter", "order", "minutes", "plain"]),
    findings: z.array(finding),
    counts: z.object({ error: z.int(), hint: z.int() }),
    /** Findings beyond those that are told of each rule. */
    untold: z.int(),
    notices: z.array(bilingual),
    sheets: z.array(page),
  })
  .meta({ id: "CheckReport" });
export type CheckReport = z.output<typeof CheckReport>;
