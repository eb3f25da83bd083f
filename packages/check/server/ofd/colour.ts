import type { Ink } from "../../model/model.ts";
import { inkOf } from "../../model/typefaces.ts";
import type { Element } from "../xml.ts";
import { numbersOf } from "./numbers.ts";

/** A colour by its values: one of grey, three of RGB, four of CMYK; undefined where none is given. */
export function inkOfColour(colour: Element | undefined): Ink | undefined {
  if (!colour) return undefined;
  const values = numbersOf(colour.attributes.Value?.replaceAll("#", "0x"));
  const [one, two, three, four] = values;
  if (one === undefined) return "other";
  if (two === undefined || three === undefined) return inkOf(one, one, one);
  if (four === undefined) return inkOf(one, two, three);
  const most = Math.max(one, two, three, four) > 1 ? 255 : 1;
  const part = (value: number) => 255 * (1 - value / most) * (1 - four / most);
  return inkOf(part(one), part(two), part(three));
}
