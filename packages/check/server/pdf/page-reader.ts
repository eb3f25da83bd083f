import { POINT } from "@tz/typeset";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Image, Run, Stroke } from "../../model/model.ts";
import { inkOf, typefaceOf } from "../../model/typefaces.ts";
import { unified } from "../../model/unified.ts";
import { FileRefused } from "../file-fault.ts";
import { limits } from "../limits.ts";
import { type Matrix, matrixOf, pointIn, times } from "./matrix.ts";
import { strokesOf } from "./path-strokes.ts";
import type { FontFacts } from "./read-pdf.ts";

/** What is saved and restored around a piece of a page. */
interface State {
  matrix: Matrix;
  fill: string;
  stroke: string;
  lineWidth: number;
  font: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** A gap of so many sizes inside one piece of text begins a new run. */
const WIDE_GAP = 1;
const MOST_SAVED = 500;

/** Follows the operators of one page and keeps what they draw: text, lines, places of pictures. */
export class PageReader {
  readonly runs: Run[] = [];
  readonly strokes: Stroke[] = [];
  readonly images: Image[] = [];
  readonly #fontOf: (name: string) => FontFacts;
  readonly #saved: State[] = [];
  #state: State;
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  /** @param base from the page's points to points from its upper left corner */
  constructor(base: readonly number[], fontOf: (name: string) => FontFacts) {
    this.#fontOf = fontOf;
    this.#state = {
      matrix: matrixOf([...base]),
      fill: "#000000",
      stroke: "#000000",
      lineWidth: 1,
      font: { name: "", unit: 0.001 },
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  /** @throws FileRefused too_complex */
  read({ fnArray, argsArray }: Operators): void {
    fnArray.forEach((operator, index) => {
      this.#take(operator, (argsArray[index] ?? []) as unknown[]);
      if (this.runs.length + this.strokes.length > limits.marks) throw new FileRefused("too_complex");
    });
  }

  #take(operator: number, args: unknown[]): void {
    const state = this.#state;
    const number = (index = 0) => (Number.isFinite(Number(args[index])) ? Number(args[index]) : 0);
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        if (this.#saved.length < MOST_SAVED) this.#saved.push({ ...state });
        if (operator === OPS.paintFormXObjectBegin && args[0]) this.#transform(matrixOf(args[0]));
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? state;
        break;
      case OPS.transform:
        this.#transform(matrixOf(args));
        break;
      case OPS.setLineWidth:
        state.lineWidth = number();
        break;
      case OPS.setFillRGBColor:
        state.fill = String(args[0]);
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = String(args[0]);
        break;
      case OPS.setFillTransparent:
        state.fill = "";
        break;
      case OPS.setFont:
        state.font = this.#fontOf(String(args[0]));
        state.size = number(1);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = number();
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number();
        break;
      case OPS.setHScale:
        state.scale = number() / 100;
        break;
      case OPS.setLeading:
        state.leading = -number();
        break;
      case OPS.setTextRise:
        state.rise = number();
        break;
      case OPS.setTextRenderingMode:
        state.mode = number();
        break;
      case OPS.beginText:
        this.#setText([1, 0, 0, 1, 0, 0]);
        break;
      case OPS.setTextMatrix:
        this.#setText(matrixOf(args[0]));
        break;
      case OPS.moveText:
        this.#move(number(), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        this.#move(number(), number(1));
        break;
      case OPS.nextLine:
        this.#move(0, state.leading);
        break;
      case OPS.showText:
        this.#show(args[0] as readonly (Glyph | number)[]);
        break;
      case OPS.constructPath:
        this.#path(args);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        this.#image();
        break;
    }
  }

  #transform(matrix: Matrix): void {
    this.#state.matrix = times(this.#state.matrix, matrix);
  }

  #setText(matrix: Matrix): void {
    this.#text = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  /** Advances as ISO 32000-1, 9.4.4 has it; what is drawn invisibly (as behind a scan) does not count. */
  #show(glyphs: readonly (Glyph | number)[]): void {
    const { font, size, charSpacing, wordSpacing, scale, mode } = this.#state;
    if (!Array.isArray(glyphs)) return;
    let piece = { text: "", from: this.#x, to: this.#x };
    const isShown = mode !== 3 && mode !== 7;
    const flush = () => {
      if (isShown) this.#add(piece.text, piece.from, piece.to);
      piece = { text: "", from: this.#x, to: this.#x };
    };
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        const gap = (-glyph * size * scale) / 1000;
        this.#x += gap;
        if (Math.abs(gap) > WIDE_GAP * Math.abs(size)) flush();
        continue;
      }
      const own = (glyph.width ?? 0) * font.unit * size;
      if (piece.text === "") piece.from = this.#x;
      piece.text += glyph.unicode ?? "";
      piece.to = this.#x + own * scale;
      this.#x += (own + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
    flush();
  }

  /** Text that does not stand level is no text of the document: a watermark, a note at the side. */
  #add(text: string, from: number, to: number): void {
    if (text.trim() === "") return;
    const { matrix, size, rise, font, fill } = this.#state;
    const whole = times(matrix, this.#text);
    const start = pointIn(whole, from, this.#y + rise);
    const end = pointIn(whole, to, this.#y + rise);
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size);
    if (Math.abs(end.y - start.y) > 0.05 * Math.abs(end.x - start.x) || height < 0.5 || height > 2000) return;
    const [left, right] = start.x <= end.x ? [start.x, end.x] : [end.x, start.x];
    this.runs.push({
      text: unified(text),
      x: left * POINT,
      y: start.y * POINT,
      size: height * POINT,
      width: (right - left) * POINT,
      face: font.name === "" ? "substitute" : typefaceOf(font.name),
      font: font.name.replace(/^[A-Z]{6}\+/, ""),
      ink: inkOfHex(fill),
    });
  }

  #path([operator, data]: unknown[]): void {
    const { matrix, lineWidth, stroke, fill } = this.#state;
    const isFilled = operator === OPS.fill || operator === OPS.eoFill;
    const found = strokesOf((data as unknown[] | undefined)?.[0], matrix, isFilled ? 0 : lineWidth, isFilled);
    const ink = inkOfHex(isFilled ? fill : stroke);
    if (operator === OPS.endPath || operator === OPS.clip || operator === OPS.eoClip) return;
    if (found.round && ink === "red") this.images.push({ kind: "seal", ...found.round });
    for (const one of found.strokes) this.strokes.push({ ...one, ink });
  }

  #image(): void {
    const { matrix } = this.#state;
    const corners = [pointIn(matrix, 0, 0), pointIn(matrix, 1, 1)];
    const [x1, x2] = corners.map(({ x }) => x * POINT).toSorted((one, other) => one - other) as [number, number];
    const [y1, y2] = corners.map(({ y }) => y * POINT).toSorted((one, other) => one - other) as [number, number];
    if (this.images.length < 2000) this.images.push({ kind: "picture", x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
  }
}

function inkOfHex(colour: string): Run["ink"] {
  const [, red, green, blue] = /^#(..)(..)(..)/.exec(colour) ?? [];
  if (red === undefined) return "other";
  return inkOf(Number.parseInt(red, 16), Number.parseInt(green!, 16), Number.parseInt(blue!, 16));
}
