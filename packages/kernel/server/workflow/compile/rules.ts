import type { Bilingual } from "../../../contract/base/index.ts";
import { Attributes } from "./attributes.ts";
import type { BpmnElement } from "./bpmn.ts";
import type { Faults } from "./faults.ts";
import type { Place, Rule } from "./graph.ts";

const finds = [
  "person",
  "post",
  "role",
  "departmentLeader",
  "leaderAbove",
  "drafter",
  "drafterLeader",
  "step",
  "chosen",
  "field",
] as const;

/** Rules and what they ask for, as the pages call them. */
const words: Record<string, Bilingual> = {
  person: { zh: "指定人员", en: "named persons" },
  post: { zh: "指定岗位", en: "named posts" },
  role: { zh: "某单位的某角色", en: "a role in a unit" },
  step: { zh: "办理过某环节的人", en: "whoever handled a step" },
  field: { zh: "表单中填写的人员或单位", en: "persons or units in a field" },
};
const asked: Record<string, Bilingual> = {
  ids: { zh: "人员或岗位（ids）", en: "the persons or posts (ids)" },
  role: { zh: "角色（role）", en: "the role" },
  step: { zh: "环节（step）", en: "the step" },
  field: { zh: "字段（field）", en: "the field" },
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads `<tz:handlers find="…">`; undefined where it can never find anyone, which is reported. */
export function readRule(element: BpmnElement, owner: BpmnElement, faults: Faults): Rule | undefined {
  const attributes = new Attributes(element, faults, owner);
  const find = attributes.oneOf("find", finds, "drafter");
  const missing = (attribute: string) => {
    faults.add("rule_incomplete", owner, { find: words[find] ?? find, attribute: asked[attribute] ?? attribute });
    return undefined;
  };
  switch (find) {
    case "person":
    case "post":
      return readIds(find, attributes, owner, faults) ?? missing("ids");
    case "role": {
      const role = attributes.text("role");
      const of = readPlace(attributes, ["case", "superior", "drafter", "previous"], "case");
      return role === null ? missing("role") : { find, role, of };
    }
    case "departmentLeader":
      return { find, of: readPlace(attributes, ["drafter", "previous"], "drafter") };
    case "leaderAbove":
      return { find, of: attributes.oneOf("of", ["drafter", "previous"], "previous") };
    case "drafter":
      return { find };
    case "drafterLeader":
      return { find: "leaderAbove", of: "drafter" };
    case "step": {
      const step = attributes.text("step");
      return step === null ? missing("step") : { find, step };
    }
    case "chosen":
      return readChosen(element, owner, faults);
    case "field":
      return readField(attributes) ?? missing("field");
  }
}

function readIds(
  find: "person" | "post",
  attributes: Attributes,
  owner: BpmnElement,
  faults: Faults,
): Rule | undefined {
  const ids = attributes.list("ids");
  for (const value of ids) if (!uuid.test(value)) faults.add("rule_bad_id", owner, { value });
  return ids.length === 0 ? undefined : { find, ids };
}

function readChosen(element: BpmnElement, owner: BpmnElement, faults: Faults): Rule | undefined {
  const from = (Array.isArray(element.from) ? (element.from as BpmnElement[]) : [])
    .map((rule) => readRule(rule, owner, faults))
    .filter((rule) => rule !== undefined);
  if (from.length === 0) faults.add("chosen_without_from", owner);
  return from.length === 0 ? undefined : { find: "chosen", from };
}

function readField(attributes: Attributes): Rule | undefined {
  const field = attributes.text("field");
  if (field === null) return undefined;
  const as = attributes.oneOf("as", ["person", "unit", "department"], "person");
  return as === "unit"
    ? { find: "field", field, as, role: attributes.text("role") ?? "clerk" }
    : { find: "field", field, as };
}

type NamedPlace = "case" | "superior" | "drafter" | "previous";

function readPlace(attributes: Attributes, named: readonly NamedPlace[], otherwise: NamedPlace): Place {
  const value = attributes.text("of") ?? otherwise;
  const field = /^field:(.+)$/.exec(value)?.[1];
  if (field) return { of: "field", field };
  const id = /^id:(.+)$/.exec(value)?.[1];
  if (id && uuid.test(id)) return { of: "id", id };
  const place = named.find((name) => name === value);
  if (!place) attributes.wrong("of", value, [...named, "field:NAME", "id:UUID"]);
  return { of: place ?? otherwise };
}
