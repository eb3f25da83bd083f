import { ASCENT } from "../../geometry.ts";
import type { Mark, Page, Picture, Rule, TextRun } from "../../page.ts";
import type { FontPlan } from "../fonts/font-plan.ts";
import type { Ids } from "./ids.ts";
import { escaped, NAMESPACE } from "./xml.ts";

/** Numbers of the fonts and pictures that the pages name. */
export interface Resources {
  font(index: number): number;
  picture(key: string): number | undefined;
}

const number = (value: number) => `${Math.round(value * 1000) / 1000}`;

/** Content.xml of a page (GB/T 33190-2016, 7.7): millimetres from the upper left corner, as the pages have them. */
export function pageContent(page: Page, plan: FontPlan, resources: Resources, ids: Ids): string {
  const layer = ids.next();
  const objects = page.marks.map((mark) => objectOf(mark, plan, resources, ids)).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:Page ${NAMESPACE}><ofd:Content>` +
    `<ofd:Layer ID="${layer}" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`
  );
}

function objectOf(mark: Mark, plan: FontPlan, resources: Resources, ids: Ids): string {
  if (mark.kind === "text") return textObjects(mark, plan, resources, ids);
  return mark.kind === "rule" ? ruleObject(mark, ids) : pictureObject(mark, resources, ids);
}

/** A piece of a run that one font draws. */
interface Piece {
  font: number;
  text: string;
  /** Offsets from the run's first character. */
  places: number[];
}

function piecesOf({ text, steps, face }: TextRun, plan: FontPlan): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  for (const character of text) {
    const place = typeof steps === "number" ? index * steps : steps[index]!;
    const { font } = plan.draw(face, character.codePointAt(0)!);
    const last = pieces.at(-1);
    if (last?.font === font) {
      last.text += character;
      last.places.push(place);
    } else pieces.push({ font, text: character, places: [place] });
    index += 1;
  }
  return pieces;
}

function textObjects(run: TextRun, plan: FontPlan, resources: Resources, ids: Ids): string {
  return piecesOf(run, plan)
    .map((piece) => textObject(run, piece, resources, ids))
    .join("");
}

function textObject(run: TextRun, { font, text, places }: Piece, resources: Resources, ids: Ids): string {
  const { size, stretch, x, y, colour } = run;
  const first = places[0]!;
  const ascent = ASCENT * size;
  const width = places.at(-1)! - first + size;
  const boundary = `${number(x + first)} ${number(y - ascent)} ${number(width)} ${number(size * 1.2)}`;
  const narrow = stretch === 1 ? "" : ` CTM="${number(stretch)} 0 0 1 0 0"`;
  const fill = colour === "red" ? '<ofd:FillColor Value="255 0 0"/>' : "";
  const deltas = deltasOf(places, stretch);
  return (
    `<ofd:TextObject ID="${ids.next()}" Boundary="${boundary}" Font="${resources.font(font)}" Size="${number(size)}"${narrow}>` +
    `${fill}<ofd:TextCode X="0" Y="${number(ascent)}"${deltas}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`
  );
}

/** From each character to the next; `g` repeats one (GB/T 33190-2016, 11.3). */
function deltasOf(places: readonly number[], stretch: number): string {
  if (places.length < 2) return "";
  const groups: { value: string; count: number }[] = [];
  // Differences of rounded sums, so that errors do not add up.
  let before = Math.round((places[0]! / stretch) * 1000);
  for (const place of places.slice(1)) {
    const here = Math.round((place / stretch) * 1000);
    const value = `${(here - before) / 1000}`;
    const last = groups.at(-1);
    if (last?.value === value) last.count += 1;
    else groups.push({ value, count: 1 });
    before = here;
  }
  const written = groups.map(({ value, count }) =>
    count > 3 ? `g ${count} ${value}` : Array(count).fill(value).join(" "),
  );
  return ` DeltaX="${written.join(" ")}"`;
}

function ruleObject({ x1, y1, x2, y2, width, colour }: Rule, ids: Ids): string {
  const [left, top] = [Math.min(x1, x2) - width / 2, Math.min(y1, y2) - width / 2];
  const boundary = [left, top, Math.abs(x2 - x1) + width, Math.abs(y2 - y1) + width].map(number).join(" ");
  const stroke = colour === "red" ? "255 0 0" : "0 0 0";
  const data = `M ${number(x1 - left)} ${number(y1 - top)} L ${number(x2 - left)} ${number(y2 - top)}`;
  return (
    `<ofd:PathObject ID="${ids.next()}" Boundary="${boundary}" LineWidth="${number(width)}">` +
    `<ofd:StrokeColor Value="${stroke}"/><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

function pictureObject({ key, x, y, width, height }: Picture, resources: Resources, ids: Ids): string {
  const resource = resources.picture(key);
  if (resource === undefined) return "";
  const boundary = [x, y, width, height].map(number).join(" ");
  const matrix = `${number(width)} 0 0 ${number(height)} 0 0`;
  return `<ofd:ImageObject ID="${ids.next()}" Boundary="${boundary}" CTM="${matrix}" ResourceID="${resource}"/>`;
}
