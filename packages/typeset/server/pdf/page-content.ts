import type { Colour, Page, Picture, Rule } from "../../page.ts";
import type { FontPlan } from "../fonts/font-plan.ts";
import type { Content } from "./content.ts";
import { points, upward } from "./lengths.ts";
import { TextContent } from "./text-content.ts";

const strokes: Record<Colour, string> = { black: "0 G", red: "1 0 0 RG" };

/**
 * The operators that draw a page (ISO 32000-1, 8 and 9).
 * @param content empty; one serves all pages of a file
 * @param pictures keys of those that the file has
 */
export function pageContent(
  { marks }: Page,
  plan: FontPlan,
  content: Content,
  pictures: Pick<ReadonlySet<string>, "has"> = new Set(),
): Buffer {
  const text = new TextContent(content, plan);
  for (const mark of marks) {
    if (mark.kind === "text") text.add(mark);
    else {
      text.end();
      if (mark.kind === "rule") content.put(ruleOperators(mark));
      else if (pictures.has(mark.key)) content.put(pictureOperators(mark));
    }
  }
  text.end();
  return content.take();
}

function ruleOperators({ x1, y1, x2, y2, width, colour }: Rule): string {
  return `${strokes[colour]} ${points(width)} w ${points(x1)} ${upward(y1)} m ${points(x2)} ${upward(y2)} l S\n`;
}

function pictureOperators({ key, x, y, width, height }: Picture): string {
  return `q ${points(width)} 0 0 ${points(height)} ${points(x)} ${upward(y + height)} cm /${pictureName(key)} Do Q\n`;
}

/** A name that a PDF can take, of a picture's key. */
export const pictureName = (key: string) => `P${Buffer.from(key).toString("hex")}`;
