import { tzNamespace } from "@tz/kernel/contract/workflow";
import type { Field } from "../form/fields.ts";
import type { Step, StepHandler } from "./steps.ts";

/** The command that completes the applicant's own step. */
export const submitForm = "applications.submit";
/** What a process calls when an application is refused. */
export const refuseAction = "applications.refuse";

interface Node {
  id: string;
  tag: "startEvent" | "userTask" | "exclusiveGateway" | "serviceTask" | "endEvent";
  name: string;
  attributes?: Record<string, string>;
  inside?: string;
  /** Place in the picture: columns from the left, rows from the top. */
  at: [column: number, row: number];
}

interface Flow {
  from: string;
  to: string;
  name?: string;
  when?: string;
}

/**
 * The BPMN file of a simple process: the applicant fills in, then one step after the other, each passed over where its condition does
 * not hold; whoever refuses ends it.
 */
export function bpmnOf(key: string, title: string, steps: readonly Step[], fields: readonly Field[]): string {
  const { nodes, flows } = drawn(steps, fields);
  const defaults = new Map(flows.filter((flow) => flow.when === undefined).map((flow) => [flow.from, idOf(flow)]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:tz="${tzNamespace}" id="definitions" targetNamespace="http://tongzheng.org/processes">
<bpmn:process${written({ id: key, name: title, isExecutable: "true" })}>
${nodes.map((node) => nodeXml(node, defaults.get(node.id))).join("\n")}
${flows.map(flowXml).join("\n")}
</bpmn:process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane${written({ id: "plane", bpmnElement: key })}>
${nodes.map(shapeXml).join("\n")}
${flows.map((flow) => edgeXml(flow, nodes)).join("\n")}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

function drawn(steps: readonly Step[], fields: readonly Field[]): { nodes: Node[]; flows: Flow[] } {
  const nodes: Node[] = [
    { id: "start", tag: "startEvent", name: "开始", attributes: { "tz:nameEn": "Start" }, at: [0, 0] },
    {
      id: "fill",
      tag: "userTask",
      name: "填写申请",
      attributes: applicantsStep,
      inside: `<tz:handlers find="drafter"/>`,
      at: [1, 0],
    },
  ];
  const flows: Flow[] = [{ from: "start", to: "fill" }];
  let open: Omit<Flow, "to">[] = [{ from: "fill" }];
  let column = 2;
  const reach = (to: string) => flows.push(...open.map((flow) => ({ ...flow, to })));
  for (const [index, step] of steps.entries()) {
    const [id, asks, answered] = [`step${index + 1}`, `asks${index + 1}`, `answered${index + 1}`];
    const passing: Omit<Flow, "to">[] = [];
    if (step.when !== null) {
      nodes.push({ id: asks, tag: "exclusiveGateway", name: "", at: [column++, 0] });
      reach(asks);
      passing.push({ from: asks });
      open = [{ from: asks, when: step.when }];
    }
    nodes.push({ id, tag: "userTask", name: step.name, ...stepXml(step, fields), at: [column++, 0] });
    reach(id);
    open = [{ from: id }, ...passing];
    if (!step.refuses) continue;
    nodes.push({ id: answered, tag: "exclusiveGateway", name: "", at: [column++, 0] });
    flows.push(
      { from: id, to: answered },
      { from: answered, to: "refuse", name: "不同意", when: 'outcome = "refuse"' },
    );
    open = [{ from: answered, name: "同意" }, ...passing];
  }
  nodes.push({ id: "end", tag: "endEvent", name: "办结", attributes: { "tz:nameEn": "Finished" }, at: [column, 0] });
  reach("end");
  if (!steps.some(({ refuses }) => refuses)) return { nodes, flows };
  const refused: Node[] = [
    {
      id: "refuse",
      tag: "serviceTask",
      name: "不予同意",
      attributes: { "tz:action": refuseAction, "tz:nameEn": "Refused" },
      at: [column, 1],
    },
    { id: "refused", tag: "endEvent", name: "结束", attributes: { "tz:nameEn": "End" }, at: [column + 1, 1] },
  ];
  return { nodes: [...nodes, ...refused], flows: [...flows, { from: "refuse", to: "refused" }] };
}

const applicantsStep = {
  "tz:form": submitForm,
  "tz:opinion": "none",
  "tz:may": "withdraw urge",
  "tz:nameEn": "Filling in",
};

function stepXml(
  { handler, finish, days, opinion, refuses, fills }: Step,
  fields: readonly Field[],
): Pick<Node, "attributes" | "inside"> {
  const choices = `<tz:choice value="agree" name="同意" nameEn="Agree"/><tz:choice value="refuse" name="不同意" nameEn="Refuse" ends="true"/>`;
  return {
    attributes: {
      "tz:finish": finish,
      "tz:opinion": opinion,
      "tz:phrases": refuses ? "同意。|请按规定办理。" : "已办理。|已阅。",
      ...(days !== null && { "tz:due": `${days} days` }),
      ...(fills.length > 0 && { "tz:fields": fills.join(" ") }),
    },
    inside: handlerXml(handler, fields) + (refuses ? choices : ""),
  };
}

function handlerXml(handler: StepHandler, fields: readonly Field[]): string {
  switch (handler.find) {
    case "departmentLeader":
      // The head of the department; whoever is the head asks the leader above.
      return `<tz:handlers find="leaderAbove" of="drafter"/>`;
    case "leaderAbove":
      return `<tz:handlers find="leaderAbove" of="previous"/>`;
    case "chosenLeader":
      return `<tz:handlers find="chosen"><tz:from find="role" role="leader" of="case"/></tz:handlers>`;
    case "role":
      return `<tz:handlers${written({ find: "role", role: handler.role, of: "case" })}/>`;
    case "person":
      return `<tz:handlers${written({ find: "person", ids: handler.personIds.join(" ") })}/>`;
    case "field": {
      const as = fields.find(({ name }) => name === handler.field)?.kind === "department" ? "department" : "person";
      return `<tz:handlers${written({ find: "field", field: handler.field, as })}/>`;
    }
  }
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!);
const written = (attributes: Record<string, string>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
const idOf = ({ from, to }: Flow) => `${from}_${to}`;

function nodeXml({ id, tag, name, attributes = {}, inside = "" }: Node, otherwise: string | undefined): string {
  const gateway = tag === "exclusiveGateway" && otherwise !== undefined;
  const all = { id, ...(name && { name }), ...attributes, ...(gateway && { default: otherwise }) };
  const extensions = inside && `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;
  return `<bpmn:${tag}${written(all)}>${extensions}</bpmn:${tag}>`;
}

function flowXml(flow: Flow): string {
  const { from, to, name, when } = flow;
  const condition =
    when === undefined
      ? ""
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escapeXml(when)}</bpmn:conditionExpression>`;
  const named = { id: idOf(flow), ...(name && { name }), sourceRef: from, targetRef: to };
  return `<bpmn:sequenceFlow${written(named)}>${condition}</bpmn:sequenceFlow>`;
}

const sizes: Record<Node["tag"], [width: number, height: number]> = {
  startEvent: [36, 36],
  endEvent: [36, 36],
  exclusiveGateway: [50, 50],
  userTask: [100, 80],
  serviceTask: [100, 80],
};

/** The middle of a node in the picture. */
const middleOf = ({ at: [column, row] }: Node): [x: number, y: number] => [160 + column * 150, 140 + row * 170];

function shapeXml(node: Node): string {
  const [width, height] = sizes[node.tag];
  const [x, y] = middleOf(node);
  const bounds = { x: `${x - width / 2}`, y: `${y - height / 2}`, width: `${width}`, height: `${height}` };
  return `<bpmndi:BPMNShape${written({ id: `${node.id}_shape`, bpmnElement: node.id })}><dc:Bounds${written(bounds)}/></bpmndi:BPMNShape>`;
}

/** Straight to the neighbour; over the row to one further on; down and along to what ends a refusal. */
function edgeXml(flow: Flow, nodes: readonly Node[]): string {
  const [from, to] = [flow.from, flow.to].map((id) => nodes.find((node) => node.id === id)!) as [Node, Node];
  const [[x1, y1], [x2, y2]] = [middleOf(from), middleOf(to)];
  const [halfFrom, halfTo] = [sizes[from.tag][0] / 2, sizes[to.tag][0] / 2];
  const points: [number, number][] =
    y1 === y2 && to.at[0] === from.at[0] + 1
      ? [
          [x1 + halfFrom, y1],
          [x2 - halfTo, y2],
        ]
      : y1 === y2
        ? [
            [x1, y1 - sizes[from.tag][1] / 2],
            [x1, y1 - 80],
            [x2, y1 - 80],
            [x2, y2 - sizes[to.tag][1] / 2],
          ]
        : [
            [x1, y1 + sizes[from.tag][1] / 2],
            [x1, y2],
            [x2 - halfTo, y2],
          ];
  const line = points.map(([x, y]) => `<di:waypoint${written({ x: `${x}`, y: `${y}` })}/>`).join("");
  return `<bpmndi:BPMNEdge${written({ id: `${idOf(flow)}_edge`, bpmnElement: idOf(flow) })}>${line}</bpmndi:BPMNEdge>`;
}
