import Viewer from "bpmn-js/lib/Viewer";
import "bpmn-js/dist/assets/diagram-js.css";
import { palette } from "@tz/ui";
import { tzModdle } from "../../../contract/workflow/index.ts";
import type { DrawnElement } from "../designer/canvas/element.ts";
import { painting } from "./painting.ts";
import { withDrawing } from "./with-drawing.ts";

/** Elements to be coloured: where a case stands, or what became of them between two versions. */
export type Marks = Partial<Record<Look, readonly string[]>>;
type Look = "passed" | "current" | "added" | "removed" | "changed" | "moved";

interface Colours {
  ground: string;
  line: string;
}

const looks: Record<Look, Colours> = {
  passed: { ground: palette.pineSoft, line: palette.pine },
  current: { ground: palette.daiSoft, line: palette.dai },
  added: { ground: palette.pineSoft, line: palette.pine },
  removed: { ground: palette.cinnabarSoft, line: palette.cinnabar },
  changed: { ground: palette.ochreSoft, line: palette.ochre },
  moved: { ground: palette.daiSoft, line: palette.dai },
};

interface Element extends DrawnElement {
  di: { set(name: string, value: string): void };
  x?: number;
}
interface Services {
  canvas: { viewbox(): { inner: { x: number; y: number; width: number; height: number } }; viewbox(box: object): void };
  elementRegistry: { get(id: string): Element | undefined; getAll(): Element[]; getGraphics(id: string): SVGElement };
  graphicsFactory: { update(type: "shape" | "connection", element: Element, graphics: SVGElement): void };
}

function colour(viewer: Viewer<Services>, id: string, { ground, line }: Colours) {
  const registry = viewer.get("elementRegistry");
  const element = registry.get(id);
  if (!element) return; // a step that a newer drawing no longer shows
  if (!element.waypoints) element.di.set("color:background-color", ground);
  element.di.set("color:border-color", line);
  const kind = element.waypoints ? "connection" : "shape";
  viewer.get("graphicsFactory").update(kind, element, registry.getGraphics(id));
}

/** The margin around the drawing, in the drawing's own units. */
const margin = 24;

/**
 * Draws a process in a box and colours what is marked; answers the drawing's natural size in pixels, how far from its left
 * edge the first of what is to be seen stands, what is drawn, and how to take it away. Throws where the file holds no drawing.
 */
export async function drawProcess(box: HTMLElement, xml: string, marks: Marks) {
  const viewer = new Viewer<Services>({
    container: box,
    moddleExtensions: { tz: tzModdle },
    ...painting,
  });
  await viewer.importXML(await withDrawing(xml));
  for (const [look, ids] of Object.entries(marks) as [Look, readonly string[]][])
    for (const id of ids) colour(viewer, id, looks[look]);
  const canvas = viewer.get("canvas");
  const { x, y, width, height } = canvas.viewbox().inner;
  const shown = Object.entries(marks).flatMap(([look, ids]) => (look === "passed" ? [] : ids));
  const stands = shown.map((id) => viewer.get("elementRegistry").get(id)?.x ?? x + width);
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  return {
    size,
    standsAt: stands.length === 0 ? 0 : Math.min(...stands) - x + margin,
    elements: viewer.get("elementRegistry").getAll(),
    fit: () => canvas.viewbox({ x: x - margin, y: y - margin, ...size }),
    remove: () => viewer.destroy(),
  };
}

export type Drawn = Awaited<ReturnType<typeof drawProcess>>;
