import type { Bilingual } from "../../../contract/base/index.ts";
import type { BpmnElement } from "./bpmn.ts";
import { conditionFault } from "./conditions.ts";
import type { Reading } from "./elements.ts";
import type { Faults } from "./faults.ts";
import { inFeel, isForeignCondition } from "./foreign-condition.ts";
import { type Flow, type GraphNode, splitOf } from "./graph.ts";
import { guardSteps } from "./timers.ts";

/** Connects the nodes by the sequence flows; reports broken flows and conditions. */
export function wire(reading: Reading): void {
  guardSteps(reading);
  for (const flow of reading.flows) wireOne(flow, reading);
  const exits = new Set(reading.exits.values());
  for (const node of [...reading.nodes.values()])
    if (splitsByItself(node, exits.has(node.id))) addSplit(node, reading.nodes);
}

function wireOne(element: BpmnElement, { nodes, entries, exits, faults }: Reading): void {
  const { sourceRef, targetRef, id } = element;
  if (!mayConnect(element, faults)) return;
  const source = nodes.get(exits.get(sourceRef?.id ?? "") ?? sourceRef?.id ?? "");
  const target = nodes.get(entries.get(targetRef?.id ?? "") ?? targetRef?.id ?? "");
  if (!source || !target) {
    faults.add("flow_broken", element);
    return;
  }
  const condition = element.conditionExpression?.body?.trim() || null;
  const otherwise = sourceRef?.default?.id === id;
  // What was refused is not looked into any further.
  const when = condition === null || otherwise || checkCondition(element, condition, faults) ? condition : "false";
  source.out.push({ id, to: target.id, when: otherwise || source.kind === "parallel" ? null : when, otherwise });
  target.in.push(id);
}

/** Flows that a drawing can hold and BPMN does not (BPMN 2.0.2, 7.6.1, 10.5.3 and 10.5.4): nothing would go along them as drawn. */
function mayConnect(flow: BpmnElement, faults: Faults): boolean {
  const { sourceRef: from, targetRef: to } = flow;
  if (from?.$type === "bpmn:EndEvent") faults.add("flow_out_of_end", from);
  else if (to?.$type === "bpmn:BoundaryEvent") faults.add("flow_into_boundary", to);
  else if (from && to && from.$parent !== to.$parent) faults.add("flow_crosses", flow);
  else return true;
  return false;
}

function checkCondition(element: BpmnElement, condition: string, faults: Faults): boolean {
  const fault = conditionFault(condition);
  const isForeign = isForeignCondition(condition);
  if (fault === undefined && !isForeign) return true;
  const feel = inFeel(condition);
  if (feel !== undefined || isForeign) faults.add("condition_foreign", element, { condition, remedy: remedyFor(feel) });
  else if (fault === "costly") faults.add("condition_costly", element);
  else if (fault) faults.add("condition_wrong", element, { condition, detail: fault.wrong });
  return false;
}

function remedyFor(feel: string | undefined): Bilingual {
  return feel === undefined
    ? {
        zh: '请改写，例如：金额 > 5000 或 outcome = "agree"。',
        en: 'Write it anew, e.g. amount > 5000 or outcome = "agree".',
      }
    : { zh: `请改为：${feel}`, en: `Write: ${feel}` };
}

/** BPMN lets flows leave a task, an event or a sub-process as a split of its own; the engine sees a gateway there. */
const splitsByItself = ({ kind, out }: GraphNode, isExit: boolean) =>
  (isExit || (kind !== "exclusive" && kind !== "parallel" && kind !== "inclusive")) &&
  (out.length > 1 || out.some(({ when }) => when));

function addSplit(node: GraphNode, nodes: Map<string, GraphNode>): void {
  const id = splitOf(node.id);
  const flow: Flow = { id: `${node.id}~flow`, to: id, when: null, otherwise: false };
  const kind = node.out.some(({ when, otherwise }) => when || otherwise) ? "inclusive" : "parallel";
  nodes.set(id, { kind, id, name: node.name, in: [flow.id], out: node.out, within: node.within });
  node.out = [flow];
}
