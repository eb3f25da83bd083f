import type { Ink, Typeface } from "../../model/model.ts";
import { typefaceOf } from "../../model/typefaces.ts";
import { child, type Element, elementsOf, ownText } from "../xml.ts";
import { inkOfColour } from "./colour.ts";
import type { Parts } from "./parts.ts";

export interface FontResource {
  kind: "font";
  name: string;
  face: Typeface;
}

export interface DrawParam {
  kind: "param";
  lineWidth: number | undefined;
  fill: Ink | undefined;
  stroke: Ink | undefined;
  relative: string | undefined;
}

export type Resources = ReadonlyMap<string, FontResource | DrawParam>;

/** Fonts and drawing parameters by their numbers, from the resources that an element names. */
export function readResources(parts: Parts, path: string, owner: Element | undefined): Resources {
  const found = new Map<string, FontResource | DrawParam>();
  for (const name of ["PublicRes", "DocumentRes", "PageRes"]) {
    for (const link of owner ? elementsOf(owner, name) : []) {
      const resource = parts.read(parts.resolve(path, ownText(link)));
      if (resource) collect(resource, found);
    }
  }
  return found;
}

function collect(resource: Element, found: Map<string, FontResource | DrawParam>): void {
  for (const font of elementsOf(child(resource, "Fonts") ?? { name: "", attributes: {}, children: [] }, "Font")) {
    const { ID, FontName = "", FamilyName = "" } = font.attributes;
    const name = FontName || FamilyName;
    const face = typefaceOf(name);
    if (ID) found.set(ID, { kind: "font", name, face: face === "other" && FamilyName ? typefaceOf(FamilyName) : face });
  }
  for (const param of elementsOf(
    child(resource, "DrawParams") ?? { name: "", attributes: {}, children: [] },
    "DrawParam",
  )) {
    const { ID, LineWidth, Relative } = param.attributes;
    if (!ID) continue;
    found.set(ID, {
      kind: "param",
      lineWidth: LineWidth === undefined ? undefined : Number(LineWidth),
      fill: inkOfColour(child(param, "FillColor")),
      stroke: inkOfColour(child(param, "StrokeColor")),
      relative: Relative,
    });
  }
}

const DEEPEST = 10;

/** What a drawing parameter says, or the one that it is based on. */
export function paramOf<Name extends "lineWidth" | "fill" | "stroke">(
  resources: Resources,
  id: string | undefined,
  name: Name,
  depth = 0,
): DrawParam[Name] | undefined {
  const param = id === undefined ? undefined : resources.get(id);
  if (param?.kind !== "param" || depth > DEEPEST) return undefined;
  return param[name] ?? paramOf(resources, param.relative, name, depth + 1);
}
