import { type BusinessObject, textOf } from "../canvas/element.ts";

/** How a rule finds the handlers of a step, in the order in which it is offered. */
export const finds = [
  "drafter",
  "departmentLeader",
  "leaderAbove",
  "role",
  "person",
  "post",
  "step",
  "chosen",
  "field",
] as const;
export type Find = (typeof finds)[number];

/** One handlers rule as the panel edits it; only what its kind asks for is written. */
export interface RuleForm {
  find: Find;
  /** Of persons or posts. */
  ids: string[];
  role: string;
  /** `case`, `superior`, `drafter`, `previous`, `field:NAME` or `id:UUID`. */
  of: string;
  field: string;
  as: "person" | "unit" | "department";
  step: string;
  /** Among whom the previous handler chooses. */
  from: RuleForm[];
}

export const emptyRule = (find: Find): RuleForm => ({
  find,
  ids: [],
  role: "",
  of: usualPlace[find] ?? "",
  field: "",
  as: "person",
  step: "",
  from: find === "chosen" ? [emptyRule("role")] : [],
});

const usualPlace: Partial<Record<Find, string>> = {
  role: "case",
  departmentLeader: "drafter",
  leaderAbove: "previous",
};

/** Reads `<tz:handlers>` or `<tz:from>`. */
export function readRule(object: BusinessObject): RuleForm {
  const written = textOf(object, "find") || "drafter";
  const isLeader = written === "drafterLeader";
  const find = isLeader ? "leaderAbove" : (finds.find((one) => one === written) ?? "drafter");
  return {
    ...emptyRule(find),
    ids: textOf(object, "ids")
      .split(/[\s,]+/)
      .filter(Boolean),
    role: textOf(object, "role"),
    of: isLeader ? "drafter" : textOf(object, "of") || (usualPlace[find] ?? ""),
    field: textOf(object, "field"),
    as: asOf(textOf(object, "as")),
    step: textOf(object, "step"),
    from: ((object.get("from") as BusinessObject[] | undefined) ?? []).map(readRule),
  };
}

const asOf = (text: string): RuleForm["as"] => (text === "unit" || text === "department" ? text : "person");

/** The attributes to write for a rule, and the rules within it. */
export function attributesOf({ find, ids, role, of, field, as, step }: RuleForm): Record<string, string> {
  const written: Record<Find, Record<string, string>> = {
    drafter: {},
    departmentLeader: { of },
    leaderAbove: { of },
    role: { role, of },
    person: { ids: ids.join(" ") },
    post: { ids: ids.join(" ") },
    step: { step },
    chosen: {},
    field: { field, as, ...(as === "unit" && role && { role }) },
  };
  const filled = Object.entries(written[find]).filter(([, value]) => value !== "");
  return { find, ...Object.fromEntries(filled) };
}
