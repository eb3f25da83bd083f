import type { Page, Picture, Rule, TextRun } from "../../page.ts";
import type { FontPlan } from "../fonts/font-plan.ts";
import type { Ids } from "./ids.ts";
import type { Resources } from "./resources.ts";
import { TextBlock } from "./text-block.ts";
import { number, numbers } from "./text-object.ts";
import { piecesOf } from "./text-pieces.ts";
import { objectOfPiece, shapedObjects } from "./turned-text.ts";
import { NAMESPACE } from "./xml.ts";

/** Content.xml of a page (GB/T 33190-2016, 7.7): millimetres from the upper left corner, as the pages have them. */
export function pageContent(page: Page, plan: FontPlan, resources: Resources, ids: Ids): string {
  const layer = ids.next();
  const objects = new Objects(plan, resources, ids);
  for (const mark of page.marks) {
    if (mark.kind === "text") objects.addText(mark);
    else objects.add(mark.kind === "rule" ? ruleObject(mark, ids) : pictureObject(mark, resources, ids));
  }
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:Page ${NAMESPACE}><ofd:Content>` +
    `<ofd:Layer ID="${layer}" Type="Body">${objects.finish()}</ofd:Layer></ofd:Content></ofd:Page>`
  );
}

/** The objects of a page in their order; lines of one look become one. */
class Objects {
  readonly #plan: FontPlan;
  readonly #resources: Resources;
  readonly #ids: Ids;
  #written = "";
  #block: TextBlock | undefined;

  constructor(plan: FontPlan, resources: Resources, ids: Ids) {
    this.#plan = plan;
    this.#resources = resources;
    this.#ids = ids;
  }

  add(object: string): void {
    this.finish();
    this.#written += object;
  }

  addText(run: TextRun): void {
    const shaped = shapedObjects(run, this.#plan, this.#resources, this.#ids);
    if (shaped !== undefined) {
      this.add(shaped);
      return;
    }
    for (const piece of piecesOf(run, this.#plan)) {
      if (run.turn || run.stretch !== 1 || piece.glyph !== undefined) {
        this.add(objectOfPiece(run, piece, this.#resources, this.#ids));
        continue;
      }
      const font = this.#resources.font(piece.font);
      if (this.#block?.takes(font, run) !== true) {
        this.finish();
        this.#block = new TextBlock(font, run);
      }
      this.#block?.add(run, piece);
    }
  }

  finish(): string {
    if (this.#block) this.#written += this.#block.object(this.#ids);
    this.#block = undefined;
    return this.#written;
  }
}

function ruleObject({ x1, y1, x2, y2, width, colour }: Rule, ids: Ids): string {
  const [left, top] = [Math.min(x1, x2) - width / 2, Math.min(y1, y2) - width / 2];
  const boundary = numbers(left, top, Math.abs(x2 - x1) + width, Math.abs(y2 - y1) + width);
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
  const matrix = `${number(width)} 0 0 ${number(height)} 0 0`;
  return `<ofd:ImageObject ID="${ids.next()}" Boundary="${numbers(x, y, width, height)}" CTM="${matrix}" ResourceID="${resource}"/>`;
}
