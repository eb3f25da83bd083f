import { FileRefused } from "../file-fault.ts";
import { limits } from "../limits.ts";
import { child, type Element, elementsOf, ownText } from "../xml.ts";
import type { Numbering } from "./numbering.ts";
import { type Look, over, type ParagraphLook, paragraphLook, type RunLook, runLook, type Styles } from "./styles.ts";

/** Characters of one look. */
export interface Piece {
  text: string;
  look: RunLook;
}

/** A red or black line that was drawn as a shape; length in points. */
export interface Shape {
  length: number;
  colour: string;
  isLine: boolean;
  /** Where on the sheet it stands and how thick it is, in points, if the file says so. */
  at?: { x: number; y: number; thickness: number } | undefined;
}

export interface TextParagraph {
  kind: "paragraph";
  pieces: Piece[];
  look: ParagraphLook;
  shapes: Shape[];
  breaksPage: boolean;
}

export interface Table {
  kind: "table";
  rows: TextParagraph[][][];
}

export type Block = TextParagraph | Table;

interface Reading {
  styles: Styles;
  numbering: Numbering;
  themeFont: string;
  characters: number;
  /** By the look of the style beneath, and what is said beside it. */
  looks: Map<RunLook, Map<string, RunLook>>;
}

/** Elements that hold nothing that will be printed: what was deleted, the older form of a shape, instructions of fields. */
const unprinted = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "pPr",
  "rPr",
  "sectPr",
  "commentReference",
  "delInstrText",
]);

/** Paragraphs and tables in the order of the file; text boxes follow the paragraph that they hang on. */
export function readBlocks(body: Element, styles: Styles, numbering: Numbering, themeFont: string): Block[] {
  return blocksIn(body, { styles, numbering, themeFont, characters: 0, looks: new Map() });
}

function blocksIn(container: Element, reading: Reading): Block[] {
  return elementsOf(container).flatMap((one): Block[] => {
    if (one.name === "p") return paragraphBlocks(one, reading);
    if (one.name === "tbl") return [tableOf(one, reading)];
    return unprinted.has(one.name) ? [] : blocksIn(one, reading);
  });
}

function tableOf(table: Element, reading: Reading): Table {
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) =>
      blocksIn(cell, reading).flatMap((block) => (block.kind === "paragraph" ? [block] : block.rows.flat(2))),
    ),
  );
  return { kind: "table", rows };
}

/** Rows and cells may stand in a control of their own. */
const rowsOf = (table: Element): Element[] =>
  elementsOf(table).flatMap((one) =>
    one.name === "tr" ? [one] : /^(sdt|sdtContent|ins|customXml)$/.test(one.name) ? rowsOf(one) : [],
  );
const cellsOf = (row: Element): Element[] =>
  elementsOf(row).flatMap((one) =>
    one.name === "tc" ? [one] : /^(sdt|sdtContent|ins|customXml)$/.test(one.name) ? cellsOf(one) : [],
  );

function paragraphBlocks(paragraph: Element, reading: Reading): Block[] {
  const properties = child(paragraph, "pPr");
  const style = reading.styles.of(child(properties, "pStyle")?.attributes.val);
  const look = over(style.paragraph, paragraphLook(properties));
  const own: TextParagraph = {
    kind: "paragraph",
    pieces: [],
    look,
    shapes: [],
    breaksPage: look.pageBreakBefore ?? false,
  };
  const boxes: Element[] = [];
  if (look.numbering) {
    const number = reading.numbering.next(look.numbering.id, look.numbering.level);
    if (number !== "")
      own.pieces.push({ text: number, look: over(style.run, runLook(child(properties, "rPr"), reading.themeFont)) });
  }
  collect(paragraph, style, own, boxes, reading);
  return [own, ...boxes.flatMap((box) => blocksIn(box, reading))];
}

function collect(element: Element, style: Look, own: TextParagraph, boxes: Element[], reading: Reading): void {
  for (const one of elementsOf(element)) {
    if (unprinted.has(one.name)) continue;
    if (one.name === "r") collectRun(one, style, own, boxes, reading);
    else if (one.name === "txbxContent") boxes.push(one);
    else {
      addShape(one, own);
      collect(one, style, own, boxes, reading);
    }
  }
}

function collectRun(run: Element, style: Look, own: TextParagraph, boxes: Element[], reading: Reading): void {
  const properties = child(run, "rPr");
  const named = child(properties, "rStyle")?.attributes.val;
  const base = named ? lookOver(style.run, reading.styles.of(named).run, reading) : style.run;
  const look = properties ? lookOver(base, runLook(properties, reading.themeFont), reading) : base;
  for (const one of elementsOf(run)) {
    const text = textOf(one);
    if (text !== undefined) {
      reading.characters += text.length;
      if (reading.characters > limits.characters) throw new FileRefused("too_large");
      if (!look.hidden && text !== "") addPiece(own.pieces, { text, look });
    } else if (one.name === "br" && one.attributes.type === "page") own.breaksPage ||= own.pieces.length === 0;
    else if (!unprinted.has(one.name))
      collect({ name: "", attributes: {}, children: [one] }, style, own, boxes, reading);
  }
}

/** Pieces of one look that follow each other are one. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.look === piece.look) last.text += piece.text;
  else pieces.push(piece);
}

/** What is said of a look over another one: one object for each, so that pieces that look the same are known by it. */
function lookOver(base: RunLook, more: RunLook, { looks }: Reading): RunLook {
  const known = looks.get(base) ?? new Map<string, RunLook>();
  looks.set(base, known);
  const key = JSON.stringify(more);
  const look = known.get(key) ?? over(base, more);
  known.set(key, look);
  return look;
}

function textOf(one: Element): string | undefined {
  if (one.name === "t") return ownText(one);
  if (one.name === "tab" || one.name === "ptab") return "\t";
  if (one.name === "cr" || (one.name === "br" && one.attributes.type !== "page")) return "\n";
  if (one.name === "noBreakHyphen") return "-";
  return one.name === "sym" ? "□" : undefined;
}

/** Lines drawn as shapes, in the newer and the older way. */
function addShape(one: Element, own: TextParagraph): void {
  if (one.name === "inline" || one.name === "anchor") {
    const extent = child(one, "extent")?.attributes;
    const shape = deepest(one, "prstGeom")?.attributes.prst ?? "";
    const line = deepest(one, "ln");
    const drawn = line && deepest(line, "srgbClr");
    const [length, thickness] = [pointsOf(extent?.cx), pointsOf(extent?.cy)];
    const isThin = thickness < THIN || (thickness < THICK && length > 20 * thickness);
    // A line may be drawn as a thin rectangle that is filled.
    const filled = isThin ? deepest(one, "srgbClr") : undefined;
    const isLine = /line|connector/i.test(shape) || isThin;
    own.shapes.push({
      length,
      colour: (drawn ?? filled)?.attributes.val ?? "000000",
      isLine,
      at: placeOf(one, thickness),
    });
  } else if (one.name === "line" && one.attributes.from !== undefined) {
    const [from = 0, to = 0] = [one.attributes.from, one.attributes.to].map((point) => Number.parseFloat(point ?? "0"));
    own.shapes.push({
      length: Math.abs(to - from),
      colour: (one.attributes.strokecolor ?? "000000").replace("#", ""),
      isLine: true,
    });
  }
}

/** Points: no line is thicker; a rectangle this thin and long is one. */
const [THIN, THICK] = [2.4, 8];
const pointsOf = (units: string | undefined) => (Number(units) || 0) / 12_700;

/** A place counted from the edges of the sheet. */
function placeOf(anchor: Element, thickness: number): Shape["at"] {
  const [x, y] = ["positionH", "positionV"].map((name) => {
    const position = child(anchor, name);
    const offset = position?.attributes.relativeFrom === "page" ? child(position, "posOffset") : undefined;
    return offset && pointsOf(ownText(offset));
  });
  return x === undefined || y === undefined ? undefined : { x, y: y + thickness / 2, thickness };
}

function deepest(element: Element, name: string): Element | undefined {
  for (const one of elementsOf(element)) {
    if (one.name === name) return one;
    const inner = one.name === "txbxContent" ? undefined : deepest(one, name);
    if (inner) return inner;
  }
  return undefined;
}
