import { unsupportedElements, unsupportedEvent } from "../../../contract/workflow/index.ts";
import { Attributes } from "./attributes.ts";
import { type BpmnElement, triggersOf } from "./bpmn.ts";
import { type Called, layInCall } from "./calls.ts";
import type { Faults } from "./faults.ts";
import { type Call, exitOf, type Flow, type GraphNode } from "./graph.ts";
import { joinLinks, linkOf } from "./links.ts";
import { readStep } from "./step.ts";
import { readTime, timerOf } from "./timers.ts";

/** Drawn for people, without meaning for the engine. */
const ignored = new Set([
  "bpmn:SequenceFlow",
  "bpmn:DataObject",
  "bpmn:DataObjectReference",
  "bpmn:DataStoreReference",
  "bpmn:TextAnnotation",
  "bpmn:Association",
  "bpmn:Group",
]);

/** What is read so far; sub-processes are laid into the flow that holds them. */
export interface Reading {
  nodes: Map<string, GraphNode>;
  flows: BpmnElement[];
  /** Where flows to and from a sub-process really go. */
  entries: Map<string, string>;
  exits: Map<string, string>;
  /** Of the process that is read. */
  key: string;
  /** The published processes that the file calls, by their keys. */
  called: ReadonlyMap<string, Called>;
  calls: Call[];
  faults: Faults;
}

/** Reads the elements of a process or sub-process. @returns the start event's identifier */
export function readElements(container: BpmnElement, within: string | null, reading: Reading): string | undefined {
  const elements = container.flowElements ?? [];
  for (const [n, element] of elements.entries()) {
    // Identifiers are optional in BPMN; the engine needs them. None in a file can hold a "~".
    element.id ??= `${container.id}~${n}`;
    // Graphs and states are plain objects: no identifier may be a name that every object knows.
    if (element.id in Object.prototype) reading.faults.add("bad_id", element, { id: element.id });
    if (element.$type === "bpmn:SequenceFlow") reading.flows.push(element);
    if (!ignored.has(element.$type)) readElement(element, within, reading);
  }
  joinLinks(elements, reading);
  const starts = elements.filter(({ $type }) => $type === "bpmn:StartEvent");
  const isEmpty = within !== null && elements.every(({ $type }) => ignored.has($type));
  if (starts.length === 0) reading.faults.add(isEmpty ? "sub_process_empty" : "no_start", container);
  if (starts.length > 1) reading.faults.add("several_starts", container, { count: starts.length });
  return starts[0]?.id;
}

function readElement(element: BpmnElement, within: string | null, reading: Reading): void {
  refuseQuantities(element, reading.faults);
  const obstacle = obstacleIn(element);
  const node = obstacle ? undefined : nodeOf(element, within, reading.faults);
  if (obstacle) refuse(element, obstacle, reading.faults);
  else if (element.$type === "bpmn:SubProcess" || element.$type === "bpmn:Transaction")
    readSubProcess(element, within, reading);
  else if (element.$type === "bpmn:CallActivity") layInCall(element, within, reading);
  else if (node) reading.nodes.set(node.id, node);
  else refuse(element, element.$type, reading.faults);
}

function obstacleIn(element: BpmnElement): string | undefined {
  if (element.triggeredByEvent === true) return "eventSubProcess";
  if (element.isForCompensation === true) return "compensation";
  const loop = element.loopCharacteristics as BpmnElement | undefined;
  if (loop) return loop.$type === "bpmn:StandardLoopCharacteristics" ? "loop" : severalTimes(element);
  const catches = element.$type === "bpmn:IntermediateCatchEvent";
  const waits = element.$type === "bpmn:BoundaryEvent" || (catches && linkOf(element) === undefined);
  return waits && !timerOf(element) ? element.$type : undefined;
}

/** A step that needs or leaves several tokens would be done, or lead on, that many times (BPMN 2.0.2, 10.3). */
function refuseQuantities(element: BpmnElement, faults: Faults): void {
  for (const attribute of ["startQuantity", "completionQuantity"])
    if (typeof element[attribute] === "number" && element[attribute] > 1)
      faults.add("bad_value", element, { attribute, value: element[attribute], allowed: ["1"] });
}

/** What stands in for several instances: of something that people do, that the system does, or that holds steps itself. */
function severalTimes({ $type }: BpmnElement): string {
  if (/SubProcess$|Transaction$|CallActivity$/.test($type)) return "partSeveralTimes";
  return /(Service|Script|Send|BusinessRule)Task$/.test($type) ? "actionSeveralTimes" : "severalTimes";
}

/** A sub-process is entered at its start event; all its ends lead to one place where its branches meet. */
function readSubProcess(element: BpmnElement, within: string | null, reading: Reading): void {
  const { id, name = "" } = element;
  const exit = exitOf(id);
  const start = readElements(element, id, reading);
  reading.nodes.set(exit, { kind: "inclusive", id: exit, name, in: [], out: [], within });
  reading.entries.set(id, start ?? exit); // without a start it is named for that, and the flows to it are not broken
  reading.exits.set(id, exit);
  for (const child of element.flowElements ?? []) {
    if (child.$type !== "bpmn:EndEvent") continue;
    if (terminates(child)) cutShort(child.id, exit, reading.nodes);
    else {
      reading.nodes.delete(child.id);
      reading.entries.set(child.id, exit);
    }
  }
}

/** A terminate event ends the sub-process that holds it, not the case. */
function cutShort(id: string, exit: string, nodes: Reading["nodes"]): void {
  const { name, within } = nodes.get(id)!;
  const flow: Flow = { id: `${id}~flow`, to: exit, when: null, otherwise: false };
  nodes.set(id, { kind: "cut", id, name, in: [], out: [flow], within });
  nodes.get(exit)!.in.push(flow.id);
}

function nodeOf(element: BpmnElement, within: string | null, faults: Faults): GraphNode | undefined {
  const named = { name: element.name ?? "", ...englishName(element, faults) };
  const base = { id: element.id, ...named, in: [], out: [] as Flow[], within };
  switch (element.$type) {
    case "bpmn:StartEvent":
      refuseTriggers(element, [], faults);
      if (within !== null) return { ...base, kind: "pass" };
      return { ...base, kind: "start", form: new Attributes(element, faults).text("form") };
    case "bpmn:EndEvent":
      refuseTriggers(element, ["bpmn:TerminateEventDefinition"], faults);
      return { ...base, kind: "end", terminates: terminates(element) };
    case "bpmn:IntermediateThrowEvent":
      refuseTriggers(element, linkOf(element) === undefined ? [] : ["bpmn:LinkEventDefinition"], faults);
      return { ...base, kind: "pass" };
    case "bpmn:IntermediateCatchEvent":
      if (linkOf(element) !== undefined) return { ...base, kind: "pass" };
      return { ...base, kind: "timer", time: readTime(element, faults).time };
    case "bpmn:BoundaryEvent": {
      const host = element.attachedToRef?.id ?? "";
      return {
        ...base,
        kind: "boundary",
        host,
        interrupts: element.cancelActivity !== false,
        ...readTime(element, faults),
      };
    }
    case "bpmn:UserTask":
      return { ...base, kind: "user", step: readStep(element, faults) };
    case "bpmn:ServiceTask":
      return { ...base, kind: "service", action: readAction(element, faults) };
    case "bpmn:ExclusiveGateway":
      return { ...base, kind: "exclusive" };
    case "bpmn:ParallelGateway":
      return { ...base, kind: "parallel" };
    case "bpmn:InclusiveGateway":
      return { ...base, kind: "inclusive" };
    default:
      return undefined;
  }
}

/** The English name (`tz:nameEn`) where there is one. */
export function englishName(element: BpmnElement, faults: Faults): { nameEn?: string } {
  const nameEn = new Attributes(element, faults).text("nameEn");
  return nameEn === null ? {} : { nameEn };
}

const terminates = (element: BpmnElement) =>
  triggersOf(element).some(({ $type }) => $type === "bpmn:TerminateEventDefinition");

function refuseTriggers(element: BpmnElement, allowed: string[], faults: Faults): void {
  const triggers = triggersOf(element).filter(({ $type }) => !allowed.includes($type));
  if (triggers.length > 0) refuse(element, element.$type, faults);
}

function readAction(element: BpmnElement, faults: Faults): string {
  const action = new Attributes(element, faults).text("action");
  if (action === null) faults.add("action_missing", element);
  return action ?? "";
}

function refuse(element: BpmnElement, type: string, faults: Faults): void {
  const triggers = triggersOf(element).map(({ $type }) => $type);
  const known = type.endsWith("Event")
    ? unsupportedEvent(type, triggers)
    : (unsupportedElements[type] ?? unsupportedElements.other!);
  faults.add("unsupported", element, { type: { zh: known.zh, en: known.en }, remedy: known.remedy });
}
