import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import { tzModdle } from "../../../contract/workflow/index.ts";
import type { Faults } from "./faults.ts";
import { kindOf } from "./kinds.ts";
import { withoutLayout } from "./layout.ts";
import { wordsOf } from "./parser-words.ts";
import { patience } from "./patience.ts";

/** A BPMN element as far as the compiler looks at it. */
export interface BpmnElement extends ModdleElement {
  id: string;
  name: string;
  flowElements?: BpmnElement[];
  extensionElements?: { values?: BpmnElement[] };
  eventDefinitions?: BpmnElement[];
  eventDefinitionRef?: BpmnElement[];
  conditionExpression?: { body?: string };
  default?: BpmnElement;
  sourceRef?: BpmnElement;
  targetRef?: BpmnElement;
  attachedToRef?: BpmnElement;
}

const reader = new BpmnModdle({ tz: tzModdle });
const wholeFile = { id: "", name: "BPMN" };

/** Reads the file and finds the one process that is to be published; reports why it cannot. */
export async function readProcess(xml: string, faults: Faults): Promise<BpmnElement | undefined> {
  const root = await readXml(xml, faults);
  if (!root) return undefined;
  const processes = processesIn(root);
  const executable = meantIn(processes);
  if (processes.length === 0) faults.add(drawnInstead(root), wholeFile);
  else if (executable.length !== 1)
    faults.add(executable.length === 0 ? "none_executable" : "several_processes", wholeFile, {
      count: executable.length || processes.length,
      names: (executable.length === 0 ? processes : executable).map(
        (one) => one.name ?? poolNameOf(one, root) ?? one.id,
      ),
    });
  return executable.length === 1 ? executable[0] : undefined;
}

/** What a file without a process holds. */
function drawnInstead({ rootElements }: ModdleElement): "no_process" | "only_pools" | "only_choreography" {
  const types = ((rootElements ?? []) as BpmnElement[]).map(({ $type }) => $type);
  if (types.some((type) => /Choreography/.test(type))) return "only_choreography";
  return types.includes("bpmn:Collaboration") ? "only_pools" : "no_process";
}

/** Other tools give the pool a name and its process none. */
function poolNameOf(process: BpmnElement, { rootElements }: ModdleElement): string | undefined {
  const pools = ((rootElements ?? []) as BpmnElement[]).flatMap(
    ({ participants }) => (participants ?? []) as BpmnElement[],
  );
  return pools.find(({ processRef }) => processRef === process)?.name || undefined;
}

const processesIn = ({ rootElements }: ModdleElement): BpmnElement[] =>
  ((rootElements ?? []) as BpmnElement[]).filter(({ $type }) => $type === "bpmn:Process");

/** The processes that are to be run: those that say so; without any the only one, or the only one in which anything is drawn. */
function meantIn(processes: BpmnElement[]): BpmnElement[] {
  if (processes.length === 1) return processes;
  const executable = processes.filter(({ isExecutable }) => isExecutable === true);
  const drawn = processes.filter(({ flowElements = [] }) => flowElements.length > 0);
  return executable.length === 0 && drawn.length === 1 ? drawn : executable;
}

/** Everything in a file that can be read, whatever is wrong with it; undefined where nothing can. */
export async function readDefinitions(xml: string): Promise<ModdleElement | undefined> {
  try {
    return (await reader.fromXML(xml, patience)).rootElement;
  } catch {
    return undefined;
  }
}

/** What could make a file read others, or grow without end; the reader passes over a DOCTYPE that declares nothing. */
const declaresEntities = /<!DOCTYPE[^<>[]*\[/;

async function readXml(xml: string, faults: Faults, part = withoutLayout(xml)): Promise<ModdleElement | undefined> {
  try {
    const { rootElement, warnings } = await reader.fromXML(part, patience);
    faults.drawnIn(processesIn(rootElement));
    if (declaresEntities.test(xml) && warnings.length > 0) faults.add("doctype", wholeFile);
    else {
      const unread = warnings.filter((warning) => !reportWarning(warning, faults));
      for (const detail of wordsOf(unread.map(({ message }) => message)))
        faults.add("unreadable", wholeFile, { detail });
    }
    return faults.any ? undefined : rootElement;
  } catch (error) {
    // Lines are counted in the whole file.
    const message = error instanceof Error ? error.message : String(error);
    if (part !== xml && message.startsWith("unparsable")) return readXml(xml, faults, xml);
    if (declaresEntities.test(xml)) faults.add("doctype", wholeFile);
    else if (/^failed to parse document as|nested error: missing start tag$/.test(message))
      faults.add("not_bpmn", wholeFile);
    else faults.add("unreadable", wholeFile, { detail: wordsOf([message])[0]! });
    return undefined;
  }
}

interface Warning {
  message: string;
  property?: string;
  element?: ModdleElement;
}

/**
 * What the reader passes over: a flow into nowhere and a misspelt attribute of ours are faults, a foreign one is not.
 * @returns whether there is no more to say of it
 */
function reportWarning({ message, property = "", element }: Warning, faults: Faults): boolean {
  // Whoever handed us the text has decoded it; what its first line says of bytes means nothing any more.
  if (message.startsWith("unsupported document encoding")) return true;
  if (message.startsWith("unknown attribute")) {
    if (property.startsWith("tz:")) faults.add("unknown_attribute", namedOwner(element), { attribute: property });
    return true;
  }
  if (!message.startsWith("unresolved reference")) return reportUnread(message, faults);
  // One that leads to an element with an identifier that cannot be read is not broken itself.
  const isOwn = !faults.list.some(({ code }) => code === "bad_id");
  if (element?.$type === "bpmn:SequenceFlow" && isOwn) faults.add("flow_broken", namedOwner(element));
  return true;
}

/** Elements that say what happens; whatever else a program wrote wrongly, as HTML in a note, changes nothing. */
const meaningful =
  /^(?:process|sequenceFlow|conditionExpression|time(?:Date|Duration|Cycle)|callActivity|extensionElements|handlers|from|choice|\w*(?:Task|Event|EventDefinition|Gateway|[sS]ubProcess|LoopCharacteristics))$/;

function reportUnread(message: string, faults: Faults): boolean {
  const element = /^unparsable content <(?:[\w.-]+:)?([\w.-]+)>/.exec(message)?.[1];
  const id = /illegal ID <([^>]*)>/.exec(message)?.[1];
  const twice = /duplicate ID <([^>]*)>/.exec(message)?.[1];
  if (element !== undefined && !meaningful.test(element)) return true;
  if (twice !== undefined) faults.add("duplicate_id", wholeFile, { id: twice });
  else if (id !== undefined) faults.add("bad_id", wholeFile, { name: kindOf(typeOf(element ?? ""), false), id });
  else return false;
  return true;
}

const typeOf = (tag: string) => `bpmn:${tag.charAt(0).toUpperCase()}${tag.slice(1)}`;

/** The element that a person knows, from one of its extension elements. */
function namedOwner(element: ModdleElement | undefined): { id: string; name: string } {
  if (!element) return wholeFile;
  if (typeof element.id === "string") return { id: element.id, name: element.name ?? "" };
  return namedOwner(element.$parent as ModdleElement | undefined);
}

/** What an event waits for or does: its own definitions, and those of the file that it shares (BPMN 2.0.2, 10.5.2). */
export const triggersOf = ({ eventDefinitions = [], eventDefinitionRef = [] }: BpmnElement): BpmnElement[] => [
  ...eventDefinitions,
  ...eventDefinitionRef.filter(({ $type }) => $type.endsWith("EventDefinition")),
];

/** The extension elements of one of our types. */
export function extensions(element: BpmnElement, type: string): BpmnElement[] {
  return (element.extensionElements?.values ?? []).filter(({ $type }) => $type === type);
}
