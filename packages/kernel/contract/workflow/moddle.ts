/** The namespace of our attributes in a BPMN file. */
export const tzNamespace = "http://tongzheng.org/schema/bpmn";

const attribute = (name: string, type: "String" | "Integer" | "Boolean" = "String") => ({ name, type, isAttr: true });

const rule = [
  attribute("find"),
  attribute("ids"),
  attribute("role"),
  attribute("of"),
  attribute("field"),
  attribute("as"),
  attribute("step"),
];

/** How bpmn-moddle and bpmn-js read and write our attributes and elements (prefix `tz`). */
export const tzModdle = {
  name: "Tongzheng",
  prefix: "tz",
  uri: tzNamespace,
  xml: { tagAlias: "lowerCase" },
  types: [
    { name: "ProcessAttributes", extends: ["bpmn:Process"], properties: [attribute("idle"), attribute("nameEn")] },
    {
      name: "EnglishName",
      extends: ["bpmn:FlowNode", "bpmn:SequenceFlow"],
      properties: [attribute("nameEn")],
    },
    { name: "StartAttributes", extends: ["bpmn:StartEvent"], properties: [attribute("form")] },
    { name: "TimerAttributes", extends: ["bpmn:CatchEvent"], properties: [attribute("after")] },
    { name: "ActionAttributes", extends: ["bpmn:ServiceTask"], properties: [attribute("action")] },
    {
      name: "StepAttributes",
      extends: ["bpmn:UserTask"],
      properties: [
        attribute("finish"),
        attribute("share", "Integer"),
        attribute("order"),
        attribute("due"),
        attribute("warn"),
        attribute("late"),
        attribute("may"),
        attribute("opinion"),
        attribute("phrases"),
        attribute("onEmpty"),
        attribute("onSame"),
        attribute("fields"),
        attribute("form"),
        attribute("routes"),
      ],
    },
    { name: "Rule", isAbstract: true, superClass: ["Element"], properties: rule },
    { name: "Handlers", superClass: ["Rule"], properties: [{ name: "from", type: "From", isMany: true }] },
    { name: "From", superClass: ["Rule"], properties: [] },
    {
      name: "Choice",
      superClass: ["Element"],
      properties: [attribute("value"), attribute("name"), attribute("nameEn"), attribute("ends", "Boolean")],
    },
  ],
};
