import Viewer from "bpmn-js/lib/Viewer";
import "bpmn-js/dist/assets/diagram-js.css";
import { palette } from "@tz/ui";
import { tzModdle } from "../../../contract/workflow/index.ts";

/** Where a case stands in its process, by the ids of the steps. */
export interface Standing {
  passed: readonly string[];
  current: readonly string[];
}

interface Look {
  ground: string;
  line: string;
}

const looks: Record<keyof Standing, Look> = {
  passed: { ground: palette.pineSoft, line: palette.pine },
  current: { ground: palette.cinnabarSoft, line: palette.cinnabar },
};

interface Element {
  id: string;
  di: { set(name: string, value: string): void };
  x?: number;
  /** Only flows have them. */
  waypoints?: readonly unknown[];
}
interface Services {
  canvas: { viewbox(): { inner: { x: number; y: number; width: number; height: number } }; viewbox(box: object): void };
  elementRegistry: { get(id: string): Element | undefined; getGraphics(id: string): SVGElement };
  graphicsFactory: { update(type: "shape" | "connection", element: Element, graphics: SVGElement): void };
}

function colour(viewer: Viewer<Services>, id: string, { ground, line }: Look) {
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
 * Draws a process in a box and colours where the case stands; answers the drawing's natural size in pixels, how far from
 * its left edge the case stands, and how to take it away. Throws where the file holds no drawing.
 */
export async function drawProcess(box: HTMLElement, xml: string, standing: Standing) {
  const viewer = new Viewer<Services>({
    container: box,
    moddleExtensions: { tz: tzModdle },
    bpmnRenderer: {
      defaultFillColor: palette.sheet,
      defaultStrokeColor: palette.inkSoft,
      defaultLabelColor: palette.ink,
    },
    textRenderer: { defaultStyle: { fontFamily: "inherit" }, externalStyle: { fontFamily: "inherit" } },
  });
  await viewer.importXML(xml);
  for (const id of standing.passed) colour(viewer, id, looks.passed);
  for (const id of standing.current) colour(viewer, id, looks.current);
  const canvas = viewer.get("canvas");
  const { x, y, width, height } = canvas.viewbox().inner;
  const stands = standing.current.map((id) => viewer.get("elementRegistry").get(id)?.x ?? x);
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  return {
    size,
    standsAt: Math.min(...stands, x + width) - x + margin,
    fit: () => canvas.viewbox({ x: x - margin, y: y - margin, ...size }),
    remove: () => viewer.destroy(),
  };
}
