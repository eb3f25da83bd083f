import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import {
  type Adaptation,
  type AdaptedProcess,
  adaptations,
  keepReferences,
  tzModdle,
  unsupportedElements,
  unsupportedEvent,
  withPrefixesAsGiven,
  withPrefixesToKeep,
} from "../../../contract/workflow/index.ts";
import { type BpmnElement, extensions, triggersOf } from "./bpmn.ts";
import { Drawing } from "./drawing.ts";
import { fill } from "./faults.ts";
import { inFeel } from "./foreign-condition.ts";
import { foreign, meantIn, variableIn } from "./foreign-handlers.ts";
import { collectionOf, elementOf, finishOf } from "./foreign-loops.ts";
import { patience } from "./patience.ts";
import { timerOf } from "./timers.ts";

const moddle = new BpmnModdle({ tz: tzModdle });

/** What other products call the steps that people do without a system's help, or that a system does in its own way. */
const asUserTask = ["bpmn:Task", "bpmn:ManualTask", "bpmn:ReceiveTask"];
const asServiceTask = ["bpmn:ScriptTask", "bpmn:SendTask", "bpmn:BusinessRuleTask"];

/** Nobody in an office waits for what these send; an error or a cancellation would lead the case another way. */
const asPlainEvent = ["bpmn:IntermediateThrowEvent", "bpmn:EndEvent"];
const sent = ["bpmn:MessageEventDefinition", "bpmn:SignalEventDefinition", "bpmn:EscalationEventDefinition"];
const sends = (event: BpmnElement) => triggersOf(event).every(({ $type }) => sent.includes($type));

/** Whoever began the case, as Flowable's and Activiti's drawing tools write it. */
const INITIATOR = "$INITIATOR";

type Change = AdaptedProcess["changes"][number];
type Words = Record<string, string | { zh: string; en: string }>;

/**
 * Writes in our way what a file of another product says in its own, and tells each change; everything else in the file stays.
 * A file that cannot be read, or that the writer cannot write again, is answered as it is.
 */
export async function adaptProcess(xml: string): Promise<AdaptedProcess> {
  const adapted = await inOurWay(xml).catch((error) => {
    // A file that nests deeper than any drawing ends our stack, not our program.
    if (error instanceof RangeError) return undefined;
    throw error;
  });
  return adapted ?? { bpmn: xml, changes: [] };
}

async function inOurWay(xml: string): Promise<AdaptedProcess | undefined> {
  const read = await moddle.fromXML(withPrefixesToKeep(xml), patience).catch(() => undefined);
  const root = read?.rootElement;
  keepReferences(read?.warnings ?? []);
  const changes: Change[] = [];
  for (const process of (root?.rootElements ?? []) as BpmnElement[])
    if (process.$type === "bpmn:Process") new Adapter(changes, process).container(process);
  const bpmn = root && changes.length > 0 ? await written(root) : undefined;
  return bpmn === undefined ? undefined : { bpmn, changes };
}

/** Elements under a prefix that means something else further out cannot be written. */
const written = (root: ModdleElement): Promise<string | undefined> =>
  moddle.toXML(root, { format: true }).then(
    ({ xml }) => withPrefixesAsGiven(xml),
    () => undefined,
  );

/** Under which names a process keeps who began it (`flowable:initiator`, `camunda:initiator`). */
const initiatorsIn = ({ flowElements = [] }: BpmnElement): string[] =>
  flowElements.flatMap((element) => (element.$type === "bpmn:StartEvent" ? (foreign(element, "initiator") ?? []) : []));

/** Changes the elements of one process. */
class Adapter {
  readonly #changes: Change[];
  readonly #initiators: readonly string[];
  /** As it came: an element keeps what it is called while it becomes another one. */
  readonly #drawing: Drawing;

  constructor(changes: Change[], process: BpmnElement) {
    this.#changes = changes;
    this.#initiators = initiatorsIn(process);
    this.#drawing = new Drawing([process]);
  }

  container(container: BpmnElement): void {
    if (container.triggeredByEvent === true) return; // it would not run, whatever is in it
    const elements = container.flowElements ?? [];
    for (const [place, element] of elements.entries()) {
      const changed = this.#element(element);
      if (changed !== element) replace(container, place, changed);
      this.container(changed);
    }
  }

  #element(element: BpmnElement): BpmnElement {
    if (element.$type === "bpmn:SequenceFlow") this.#condition(element);
    if (element.$type === "bpmn:StartEvent") this.#withoutTriggers(element, "plainStart");
    if (asPlainEvent.includes(element.$type) && sends(element)) this.#withoutTriggers(element, "plainEvent");
    this.#timer(element);
    if (asServiceTask.includes(element.$type)) return this.#become(element, "bpmn:ServiceTask", "toServiceTask");
    const step = asUserTask.includes(element.$type) ? this.#become(element, "bpmn:UserTask", "toUserTask") : element;
    if (step.$type === "bpmn:UserTask") this.#step(step);
    return step;
  }

  #tell(kind: Adaptation, element: BpmnElement, words: Words = {}): void {
    const filled = { name: this.#drawing.titleOf(element), ...words };
    const { zh, en } = adaptations[kind];
    this.#changes.push({
      element: element.id ?? "",
      message: { zh: fill(zh, filled, "zh"), en: fill(en, filled, "en") },
    });
  }

  #condition(flow: BpmnElement): void {
    const before = flow.conditionExpression?.body?.trim() ?? "";
    const after = inFeel(before);
    if (after === undefined) return;
    flow.conditionExpression = attached(flow, "bpmn:FormalExpression", { body: after }) as { body?: string };
    this.#tell("condition", flow, { before, after });
  }

  #withoutTriggers(event: BpmnElement, kind: "plainStart" | "plainEvent"): void {
    const triggers = triggersOf(event).map(({ $type }) => $type);
    if (triggers.length === 0) return;
    Object.assign(event, { eventDefinitions: [], eventDefinitionRef: [] });
    const { zh, en } = unsupportedEvent(event.$type, triggers);
    this.#tell(kind, event, { before: { zh, en } });
  }

  /** A moment that another product takes from a variable. */
  #timer(event: BpmnElement): void {
    const date = timerOf(event)?.timeDate as { body?: string } | undefined;
    const before = date?.body?.trim() ?? "";
    const field = variableIn(before);
    if (!field || event.after) return;
    event.after = `field:${field}`;
    this.#tell("timerField", event, { before, after: field });
  }

  #become(element: BpmnElement, type: string, kind: "toUserTask" | "toServiceTask"): BpmnElement {
    const { zh, en } = unsupportedElements[element.$type]!;
    this.#tell(kind, element, { before: { zh, en } });
    return another(element, type);
  }

  #step(step: BpmnElement): void {
    const loop = step.loopCharacteristics as BpmnElement | undefined;
    const isSeveral = loop?.$type === "bpmn:MultiInstanceLoopCharacteristics";
    if (isSeveral) this.#together(step, loop);
    this.#handlers(step, isSeveral ? loop : undefined);
  }

  #together(step: BpmnElement, loop: BpmnElement): void {
    const before = (loop.completionCondition as { body?: string } | undefined)?.body?.trim() ?? "";
    const finish = loop.isSequential === true ? "allOf" : finishOf(before);
    Object.assign(step, { loopCharacteristics: undefined, finish });
    if (loop.isSequential === true) step.order = "sequential";
    this.#tell(finish, step);
    if (before && finishOf(before, "else") !== finish) this.#tell("completion", step, { before });
  }

  /** Where all of them are persons whom a variable names: who began the case, or whoever stands in a field of it. */
  #handlers(step: BpmnElement, loop: BpmnElement | undefined): void {
    const meant = meantIn(step);
    const isClear = meant.every(({ kind, text }) => kind === "user" && (text === INITIATOR || variableIn(text)));
    if (!isClear || extensions(step, "tz:Handlers").length > 0) return;
    for (const { text } of meant) {
      const variable = variableIn(text);
      const field = loop && variable === elementOf(loop) ? collectionOf(loop) : variable;
      if (text === INITIATOR || (variable && this.#initiators.includes(variable))) {
        extend(step, "tz:Handlers", { find: "drafter" });
        this.#tell("drafter", step);
      } else if (field !== undefined) {
        extend(step, "tz:Handlers", { find: "field", field, as: "person" });
        this.#tell("handlerField", step, { before: text, after: field });
      }
    }
  }
}

function attached(parent: ModdleElement, type: string, properties: Record<string, unknown>): BpmnElement {
  return Object.assign(moddle.create(type, properties) as BpmnElement, { $parent: parent });
}

/** Adds one of our extension elements. */
export function extend(element: BpmnElement, type: string, properties: Record<string, unknown>): void {
  const holder: BpmnElement & { values?: BpmnElement[] } =
    (element.extensionElements as BpmnElement | undefined) ??
    attached(element, "bpmn:ExtensionElements", { values: [] });
  holder.values = [...(holder.values ?? []), attached(holder, type, properties)];
  element.extensionElements = holder;
}

/** The same element of another type, with all that both types can say. */
function another(element: BpmnElement, type: string): BpmnElement {
  const made = attached(element.$parent as ModdleElement, type, {});
  const { propertiesByName } = made.$descriptor as { propertiesByName: Record<string, object | undefined> };
  // References are own properties that are not enumerated.
  for (const name of Object.getOwnPropertyNames(element)) if (propertiesByName[name]) made[name] = element[name];
  Object.assign(made.$attrs, element.$attrs);
  if (made.extensionElements) Object.assign(made.extensionElements, { $parent: made });
  return made;
}

function replace(container: BpmnElement, place: number, made: BpmnElement): void {
  container.flowElements![place] = made;
}
