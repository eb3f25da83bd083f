import type { Bilingual } from "../../../contract/base/index.ts";
import type { Graph, Place, Rule } from "../compile/graph.ts";
import { namesOf } from "../compile/names.ts";

/** What the identifiers in rules are called. */
export interface NameBook {
  /** Persons, posts, units and departments. */
  things: ReadonlyMap<string, string>;
  roles: ReadonlyMap<string, Bilingual>;
}

/** Who handles a step, as one person would tell another. */
export function rulesInWords(rules: readonly Rule[], graph: Graph, book: NameBook): Bilingual {
  const words = rules.map((rule) => ruleInWords(rule, graph, book));
  return { zh: words.map(({ zh }) => zh).join("；"), en: words.map(({ en }) => en).join("; ") };
}

function ruleInWords(rule: Rule, graph: Graph, book: NameBook): Bilingual {
  switch (rule.find) {
    case "person":
    case "post": {
      const names = rule.ids.map((id) => book.things.get(id.toLowerCase()) ?? id).join("、");
      return { zh: `指定由${names}办理`, en: `${names} by name` };
    }
    case "role":
      return holders(rule.role, placeInWords(rule.of, book), book);
    case "departmentLeader": {
      const { zh, en } = departmentInWords(rule.of, book);
      return { zh: `${zh}的负责人`, en: `the head of ${en}` };
    }
    case "leaderAbove":
      return rule.of === "drafter"
        ? { zh: "起草人的上一级领导", en: "the leader one level above the drafter" }
        : { zh: "上一办理人的上一级领导", en: "the leader one level above the previous handler" };
    case "drafter":
      return { zh: "起草人", en: "the drafter" };
    case "step": {
      const { zh, en } = namesOf(graph, rule.step);
      return { zh: `办理过“${zh}”的人`, en: `whoever handled “${en}”` };
    }
    case "chosen": {
      const { zh, en } = rulesInWords(rule.from, graph, book);
      return { zh: `由上一办理人从下列人员中选定：${zh}`, en: `chosen by the previous handler among: ${en}` };
    }
    case "field":
      return fieldInWords(rule, book);
  }
}

function fieldInWords(rule: Rule & { find: "field" }, book: NameBook): Bilingual {
  const { field } = rule;
  if (rule.as === "person") return { zh: `“${field}”中填写的人员`, en: `the persons in “${field}”` };
  if (rule.as === "unit")
    return holders(rule.role, { zh: `“${field}”中填写的单位`, en: `the units in “${field}”` }, book);
  return { zh: `“${field}”中填写的部门的负责人`, en: `the heads of the departments in “${field}”` };
}

function holders(role: string, place: Bilingual, book: NameBook): Bilingual {
  const { zh, en } = book.roles.get(role) ?? { zh: role, en: role };
  return { zh: `${place.zh}的${zh}`, en: `${en} of ${place.en}` };
}

function placeInWords(place: Place, book: NameBook): Bilingual {
  switch (place.of) {
    case "case":
      return { zh: "本件所属单位", en: "the case's unit" };
    case "superior":
      return { zh: "本件所属单位的上级单位", en: "the unit above the case's" };
    case "drafter":
      return { zh: "起草人所在单位", en: "the drafter's unit" };
    case "previous":
      return { zh: "上一办理人所在单位", en: "the previous handler's unit" };
    default:
      return namedPlace(place, book);
  }
}

function departmentInWords(place: Place, book: NameBook): Bilingual {
  if (place.of === "drafter") return { zh: "起草人所在部门", en: "the drafter's department" };
  if (place.of === "previous") return { zh: "上一办理人所在部门", en: "the previous handler's department" };
  return placeInWords(place, book);
}

function namedPlace(place: Extract<Place, { of: "field" | "id" }>, { things }: NameBook): Bilingual {
  if (place.of === "field")
    return { zh: `“${place.field}”中填写的单位或部门`, en: `the unit or department in “${place.field}”` };
  const name = things.get(place.id.toLowerCase()) ?? place.id;
  return { zh: name, en: name };
}
