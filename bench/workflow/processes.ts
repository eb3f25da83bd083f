import { tzNamespace } from "@tz/kernel/contract/workflow";

/** One process of the benchmark, and how its cases are played to their end. */
export interface Shape {
  name: string;
  /** For this engine. */
  xml: string;
  /** The same for bpmn-engine. */
  peerXml: string;
  /** How many people sign where the step is for all. */
  signers: number;
  /** Whether the first task of a branch is sent back once. */
  sendsBack: boolean;
}

interface Step {
  id: string;
  all?: boolean;
  draft?: boolean;
}

function steps(count: number): Step[] {
  return Array.from({ length: count }, (_, place) => ({ id: `t${place}` }));
}

export const shapes: Shape[] = [
  shape("one", steps(1)),
  shape("six", steps(6)),
  shape("allOf5", [{ id: "all", all: true }], 5),
  shape("allOf100", [{ id: "all", all: true }], 100),
  parallelShape(),
];

function flow(from: string, to: string): string {
  return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;
}

function document(id: string, elements: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tz="${tzNamespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="${tzNamespace}">
<bpmn:process id="${id}" name="${id}" isExecutable="true">${elements.join("\n")}</bpmn:process></bpmn:definitions>`;
}

/** The handler is found by a rule at each step, as in an office: whoever holds the role in the case's unit. */
function ours({ id, all, draft }: Step): string {
  const rule = all
    ? `<tz:handlers find="field" field="signers" as="person"/>`
    : draft
      ? `<tz:handlers find="drafter"/>`
      : `<tz:handlers find="role" role="clerk" of="case"/>`;
  return `<bpmn:userTask id="${id}" name="${id}"${all ? ' tz:finish="allOf"' : ""}><bpmn:extensionElements>${rule}</bpmn:extensionElements></bpmn:userTask>`;
}

function peers({ id, all }: Step, signers: number): string {
  const loop = all
    ? `<bpmn:multiInstanceLoopCharacteristics isSequential="false"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${signers}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`
    : "";
  return `<bpmn:userTask id="${id}" name="${id}">${loop}</bpmn:userTask>`;
}

function shape(name: string, row: Step[], signers = 0): Shape {
  const ids = ["s", ...row.map(({ id }) => id), "e"];
  const flows = ids.slice(1).map((id, place) => flow(ids[place]!, id));
  const around = (inner: string[]) => [`<bpmn:startEvent id="s"/>`, ...inner, `<bpmn:endEvent id="e"/>`, ...flows];
  return {
    name,
    xml: document(name, around(row.map(ours))),
    peerXml: document(name, around(row.map((step) => peers(step, signers)))),
    signers,
    sendsBack: false,
  };
}

/** bpmn-engine has no sending back: there a choice after the branches leads to the draft again. */
function parallelShape(): Shape {
  const branches: Step[] = [{ id: "draft", draft: true }, { id: "a" }, { id: "b" }, { id: "sign" }];
  const common = [
    `<bpmn:startEvent id="s"/><bpmn:parallelGateway id="p"/><bpmn:parallelGateway id="j"/><bpmn:endEvent id="e"/>`,
    flow("p", "a"),
    flow("p", "b"),
    flow("a", "j"),
    flow("b", "j"),
    flow("draft", "p"),
    flow("sign", "e"),
  ];
  const again = `<bpmn:exclusiveGateway id="m"/><bpmn:exclusiveGateway id="x" default="x_sign"/>
<bpmn:sequenceFlow id="x_m" sourceRef="x" targetRef="m"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${environment.output.b}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
  return {
    name: "parallel",
    xml: document("parallel", [...common, flow("s", "draft"), flow("j", "sign"), ...branches.map(ours)]),
    peerXml: document("parallel", [
      ...common,
      again,
      flow("s", "m"),
      flow("m", "draft"),
      flow("j", "x"),
      flow("x", "sign"),
      ...branches.map((step) => peers(step, 0)),
    ]),
    signers: 0,
    sendsBack: true,
  };
}
