import { sheet } from "../geometry.ts";
import { type Face, type Page, placeOf, type Rule, type SealPlace, type TextRun } from "../page.ts";
import { type Glyph, isMongolian } from "../text/mongolian.ts";

/** The typefaces as browsers of Chinese offices have them, free ones after them. */
const families: Record<Face, string> = {
  body: "FZFangSong-Z02,仿宋_GB2312,FangSong_GB2312,FangSong,STFangsong,FandolFang R,Noto Serif SC,Noto Serif CJK SC,serif",
  mark: "方正小标宋简体,FZXiaoBiaoSong-B05S,STZhongsong,Source Han Serif SC Heavy,Noto Serif SC,Noto Serif CJK SC,serif",
  black: "SimHei,STHeiti,FandolHei,Noto Sans SC,Noto Sans CJK SC,sans-serif",
  script: "KaiTi_GB2312,KaiTi,STKaiti,FandolKai,LXGW WenKai,Noto Serif CJK SC,serif",
  song: "SimSun,STSong,FandolSong,Noto Serif SC,Noto Serif CJK SC,serif",
};
const colours = { black: "#000", red: "#e60012" } as const;

const css = [
  "svg.paper text{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision}",
  ...Object.entries(families).map(([face, family]) => `svg.paper .${face}{font-family:${family}}`),
  "svg.paper .mark{font-weight:700}",
].join("");

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replaceAll(/[&<>]/g, (character) => escapes[character]!);
const number = (value: number) => `${Math.round(value * 1000) / 1000}`;

export interface SvgOptions {
  /** Shows where seals go. */
  seals?: boolean;
  /** Addresses of pictures by their keys. */
  pictures?: Readonly<Record<string, string>>;
}

/** One page as the text of an SVG image of A4 in millimetres; a browser's own fonts draw it, the places are the page's. */
export function pageSvg({ marks, seals }: Page, { seals: withSeals = false, pictures = {} }: SvgOptions = {}): string {
  const parts: string[] = [];
  for (const mark of marks) {
    if (mark.kind === "text") parts.push(textSvg(mark));
    else if (mark.kind === "rule") parts.push(ruleSvg(mark));
    else if (pictures[mark.key] !== undefined) {
      const place = `x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"`;
      parts.push(`<image ${place} href="${escaped(pictures[mark.key]!).replaceAll('"', "&quot;")}"/>`);
    }
  }
  if (withSeals) parts.push(...seals.map(sealSvg));
  const box = `viewBox="0 0 ${sheet.width} ${sheet.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="paper" ${box}><style>${css}</style>${parts.join("")}</svg>`;
}

/** Words of Mongolian that were not shaped are left to the browser, which joins their letters if they have no places. */
function textSvg(run: TextRun): string {
  if (run.glyphs) return glyphsSvg(run, run.glyphs);
  const { text, x, y, size, face, colour, steps, stretch } = run;
  const look = `class="${face}" font-size="${number(size)}" fill="${colours[colour]}"`;
  if (isMongolian(text.codePointAt(0) ?? 0)) return `<text transform="${placed(run)}" ${look}>${escaped(text)}</text>`;
  const places = placesOf(text, steps);
  if (stretch === 1 && !run.turn) {
    const xs = places.map((place) => number(x + place)).join(" ");
    return `<text y="${number(y)}" x="${xs}" ${look}>${escaped(text)}</text>`;
  }
  const xs = places.map((place) => number(place / stretch)).join(" ");
  const narrowed = stretch === 1 ? "" : ` scale(${number(stretch)} 1)`;
  return `<text transform="${placed(run)}${narrowed}" x="${xs}" ${look}>${escaped(text)}</text>`;
}

const turns = { clockwise: " rotate(90)", counterclockwise: " rotate(-90)" } as const;
const placed = ({ x, y, turn }: TextRun) => `translate(${number(x)} ${number(y)})${turn ? turns[turn] : ""}`;

/** A word that was shaped, drawn by its outlines: no browser need have its font. */
function glyphsSvg(run: TextRun, glyphs: readonly Glyph[]): string {
  const unit = run.size / 1000;
  let at = 0;
  const paths = glyphs.map(({ outline, advance, dx, dy }) => {
    const path = `<path transform="translate(${number((at + dx) * 1000)} ${number(dy * 1000)})" d="${outline}"/>`;
    at += advance;
    return path;
  });
  const scale = `scale(${unit.toFixed(6)} ${(-unit).toFixed(6)})`;
  return `<g transform="${placed(run)} ${scale}" fill="${colours[run.colour]}">${paths.join("")}</g>`;
}

/** Offsets from the first character, one for each UTF-16 unit, as SVG counts them. */
function placesOf(text: string, steps: TextRun["steps"]): number[] {
  const places: number[] = [];
  let index = 0;
  for (const character of text) {
    const place = placeOf(steps, index);
    for (let unit = 0; unit < character.length; unit += 1) places.push(place);
    index += 1;
  }
  return places;
}

const ruleSvg = ({ x1, y1, x2, y2, width, colour }: Rule) =>
  `<path d="M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}" stroke="${colours[colour]}" stroke-width="${width}"/>`;

function sealSvg({ kind, x, y, width, height }: SealPlace): string {
  const look = 'fill="none" stroke="#e60012" stroke-width="0.3" stroke-dasharray="2 1.5" opacity="0.6"';
  if (kind === "seal") return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(width / 2)}" ${look}/>`;
  return `<rect x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${width}" height="${height}" ${look}/>`;
}
