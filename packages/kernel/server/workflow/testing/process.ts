import { tzNamespace } from "../../../contract/workflow/index.ts";

/** One element of a process under test. */
export interface Part {
  tag: string;
  attributes: Record<string, string>;
  inside: string;
}

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);

const attributesOf = (attributes: Record<string, string>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");

const part =
  (tag: string) =>
  (attributes: Record<string, string> = {}, inside = ""): Part => ({ tag, attributes, inside });

export const start = part("startEvent");
export const end = part("endEvent");
export const exclusive = part("exclusiveGateway");
export const parallel = part("parallelGateway");
export const inclusive = part("inclusiveGateway");
export const element = (tag: string, attributes?: Record<string, string>, inside?: string) =>
  part(tag)(attributes, inside);
export const terminate = () => end({}, "<bpmn:terminateEventDefinition/>");
export const service = (action: string) => part("serviceTask")({ "tz:action": action });

/** A user task: attributes without their prefix, rules and choices as extension elements. */
export function user(attributes: Record<string, string>, ...extensions: string[]): Part {
  const { name, ...rest } = attributes;
  const prefixed = Object.fromEntries(Object.entries(rest).map(([key, value]) => [`tz:${key}`, value]));
  const inside = `<bpmn:extensionElements>${extensions.join("")}</bpmn:extensionElements>`;
  return { tag: "userTask", attributes: { ...(name && { name }), ...prefixed }, inside };
}

export const handlers = (attributes: Record<string, string>, inside = "") =>
  `<tz:handlers${attributesOf(attributes)}>${inside}</tz:handlers>`;
export const from = (attributes: Record<string, string>) => `<tz:from${attributesOf(attributes)}/>`;
export const choice = (value: string, attributes: Record<string, string> = {}) =>
  `<tz:choice${attributesOf({ value, name: value, ...attributes })}/>`;

export interface ProcessParts {
  id?: string;
  name?: string;
  attributes?: Record<string, string>;
  nodes: Record<string, Part>;
  /** `from to`, with `| condition` or `| default` behind it. */
  flows: readonly string[];
}

/** The flow elements of a process or sub-process. */
export function elementsXml({ nodes, flows }: Pick<ProcessParts, "nodes" | "flows">): string {
  const read = flows.map((text) => {
    const [ends, condition] = text.split("|").map((half) => half.trim());
    const [source = "", target = ""] = ends!.split(/\s+/);
    return { id: `${source}_${target}`, source, target, condition };
  });
  const nodesXml = Object.entries(nodes).map(([id, { tag, attributes, inside }]) => {
    const otherwise = read.find(({ source, condition }) => source === id && condition === "default");
    const all = { id, ...attributes, ...(otherwise && { default: otherwise.id }) };
    return `<bpmn:${tag}${attributesOf(all)}>${inside}</bpmn:${tag}>`;
  });
  const flowsXml = read.map(({ id, source, target, condition }) => {
    const written = condition && condition !== "default" ? escapeXml(condition) : undefined;
    const when = written === undefined ? "" : `<bpmn:conditionExpression>${written}</bpmn:conditionExpression>`;
    return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${when}</bpmn:sequenceFlow>`;
  });
  return [...nodesXml, ...flowsXml].join("\n");
}

/** Writes a BPMN file. */
export function processXml({ id = "leave", name = "请假", attributes = {}, nodes, flows }: ProcessParts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tz="${tzNamespace}" id="definitions" targetNamespace="${tzNamespace}">
<bpmn:process${attributesOf({ id, name, isExecutable: "true", ...attributes })}>
${elementsXml({ nodes, flows })}
</bpmn:process>
</bpmn:definitions>`;
}
