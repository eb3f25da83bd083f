import type { ModdleElement } from "bpmn-moddle";
import type { ProcessChange, ProcessComparison } from "../../../contract/workflow/index.ts";
import { type BpmnElement, readDefinitions } from "./bpmn.ts";

/** One element of a drawing: everything that it says, by property, and where it stands. */
interface Drawn {
  type: string;
  name: string;
  says: ReadonlyMap<string, string>;
  /** Undefined for flows, which follow what they connect. */
  place: string | undefined;
}

/** What differs between two files of one process, in the order of the later one; what is gone comes last. */
export async function compareProcesses(
  before: string,
  after: string,
): Promise<Pick<ProcessComparison, "changes" | "names">> {
  const [old, now] = [await drawnIn(before), await drawnIn(after)];
  const changes = [...now].flatMap(([id, drawn]) => changeOf(id, old.get(id), drawn) ?? []);
  const gone = [...old].filter(([id]) => !now.has(id));
  return {
    changes: [...changes, ...gone.map(([element, { type, name }]) => whole("removed", element, type, name))],
    names: { ...namesIn(old), ...namesIn(now) },
  };
}

/** Elements by what people call them; a flow without a name by the elements that it connects. */
function namesIn(drawn: ReadonlyMap<string, Drawn>): Record<string, string> {
  const called = (id = "") => drawn.get(id)?.name || id;
  return Object.fromEntries(
    [...drawn].flatMap(([id, { type, name, says }]) => {
      if (name) return [[id, name]];
      return type === "bpmn:SequenceFlow"
        ? [[id, `${called(says.get("sourceRef"))} → ${called(says.get("targetRef"))}`]]
        : [];
    }),
  );
}

const whole = (kind: "added" | "removed", element: string, type: string, name: string): ProcessChange => ({
  kind,
  element,
  type,
  name,
  details: [],
});

function changeOf(
  element: string,
  old: Drawn | undefined,
  { type, name, says, place }: Drawn,
): ProcessChange | undefined {
  if (!old) return whole("added", element, type, name);
  const properties = new Set([...old.says.keys(), ...says.keys()]);
  const details = [...properties]
    .filter((what) => old.says.get(what) !== says.get(what))
    .map((what) => ({ what, before: old.says.get(what) ?? null, after: says.get(what) ?? null }));
  if (old.type !== type) details.unshift({ what: "type", before: old.type, after: type });
  if (details.length > 0) return { kind: "changed", element, type, name, details };
  return old.place === place ? undefined : { kind: "moved", element, type, name, details };
}

async function drawnIn(xml: string): Promise<Map<string, Drawn>> {
  const definitions = await readDefinitions(xml);
  const places = definitions ? placesIn(definitions) : new Map<string, string>();
  const found = new Map<string, Drawn>();
  const waiting = ((definitions?.rootElements ?? []) as BpmnElement[]).filter(({ $type }) => $type === "bpmn:Process");
  for (let element = waiting.shift(); element; element = waiting.shift()) {
    const { id, $type: type, name = "" } = element;
    found.set(id, { type, name, says: saidBy(element), place: places.get(id) });
    waiting.push(...((element.flowElements ?? []) as BpmnElement[]));
  }
  return found;
}

interface Plane {
  plane?: { planeElement?: { bpmnElement?: BpmnElement; bounds?: Record<"x" | "y" | "width" | "height", number> }[] };
}

function placesIn(definitions: ModdleElement): Map<string, string> {
  const shapes = ((definitions.diagrams ?? []) as Plane[]).flatMap(({ plane }) => plane?.planeElement ?? []);
  return new Map(
    shapes.flatMap(({ bpmnElement, bounds }) =>
      bpmnElement && bounds ? [[bpmnElement.id, [bounds.x, bounds.y, bounds.width, bounds.height].join()]] : [],
    ),
  );
}

/** Links between elements that the flows tell already, and what is compared as an element of its own. */
const notSaid = new Set(["id", "incoming", "outgoing", "flowElements", "artifacts", "laneSets", "extensionElements"]);

/** The reader keeps links apart from what else an element says. */
const links = ["sourceRef", "targetRef", "default", "attachedToRef"];

function saidBy(element: BpmnElement): Map<string, string> {
  const linked = links.flatMap((key) => (element[key] ? [[key, element[key]] as const] : []));
  const own = Object.entries(element).filter(([key]) => !notSaid.has(key));
  const foreign = Object.entries(element.$attrs ?? {}).filter(([key]) => !key.startsWith("xmlns"));
  const extended = Map.groupBy(element.extensionElements?.values ?? [], ({ $type }) => $type);
  return new Map([
    ...[...own, ...linked, ...foreign].map(([key, value]) => [key.replace(/^tz:/, ""), textOf(value)] as const),
    ...[...extended].map(([type, values]) => [type.replace(/^tz:/, ""), textOf(values)] as const),
  ]);
}

/** References are told by identifier, expressions by their text, everything else by its properties. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join("；");
  if (typeof value !== "object" || value === null) return String(value);
  const { id, body } = value as { id?: unknown; body?: unknown };
  if (typeof body === "string") return body.trim();
  if (typeof id === "string") return id;
  const { $type, $attrs, ...rest } = value as ModdleElement;
  const said = Object.entries({ ...rest, ...$attrs }).filter(([key]) => !key.startsWith("$"));
  return said.length === 0 ? $type : said.map(([key, inner]) => `${key}=${textOf(inner)}`).join(" ");
}
