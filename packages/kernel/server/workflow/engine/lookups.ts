import type { Place, Rule } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import type { Lookup } from "./facts.ts";
import type { Moving } from "./run.ts";
import type { State } from "./state.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a field of the case names: one identifier or a list of them; anything else finds nobody. */
function idsIn(value: Json | undefined): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((id): id is string => typeof id === "string" && uuid.test(id));
}

/** The questions that a rule asks at this moment of a case; none where it finds nobody. `chosen` asks those of its choice. */
export function lookupsOf(rule: Rule, state: State, by: Moving["by"]): Lookup[] {
  const { drafter } = state.origin;
  switch (rule.find) {
    case "person":
      return [{ find: "persons", ids: rule.ids }];
    case "post":
      return [{ find: "posts", ids: rule.ids }];
    case "role": {
      const find = rule.of.of === "superior" ? "superiorRole" : "role";
      return asked({ find, role: rule.role, units: unitsAt(rule.of, state, by) }, "units");
    }
    case "departmentLeader":
      return leadersAt(rule.of, state, by);
    case "leaderAbove": {
      const from = rule.of === "drafter" ? drafter : by;
      return from ? [{ find: "above", post: from.postId }] : [];
    }
    case "drafter":
      return [{ find: "holder", person: drafter.personId, post: drafter.postId }];
    case "step": {
      const passed = state.trail[rule.step];
      return passed ? [{ find: "handlersOf", token: passed.token }] : [];
    }
    case "chosen":
      return rule.from.flatMap((inner) => lookupsOf(inner, state, by));
    case "field":
      return inField(rule, idsIn(state.fields[rule.field]));
  }
}

function inField(rule: Rule & { find: "field" }, ids: string[]): Lookup[] {
  if (rule.as === "person") return asked({ find: "persons", ids }, "ids");
  if (rule.as === "unit") return asked({ find: "role", role: rule.role, units: ids }, "units");
  return asked({ find: "leaders", departments: ids, units: [] }, "departments");
}

function unitsAt(place: Place, { origin, fields }: State, by: Moving["by"]): string[] {
  switch (place.of) {
    case "case":
    case "superior":
      return [origin.unitId];
    case "drafter":
      return [origin.drafter.unitId];
    case "previous":
      return by ? [by.unitId] : [];
    case "field":
      return idsIn(fields[place.field]);
    case "id":
      return [place.id];
  }
}

/** Somebody without a department belongs to the unit itself, whose leader then is meant. */
function leadersAt(place: Place, state: State, by: Moving["by"]): Lookup[] {
  if (place.of === "field")
    return asked({ find: "leaders", departments: idsIn(state.fields[place.field]), units: [] }, "departments");
  if (place.of === "id") return [{ find: "leaders", departments: [place.id], units: [] }];
  const person = place.of === "previous" ? by : state.origin.drafter;
  if (!person) return [];
  const { departmentId, unitId } = person;
  return [{ find: "leaders", departments: departmentId ? [departmentId] : [], units: departmentId ? [] : [unitId] }];
}

/** Nothing asked about is nobody found. */
function asked<L extends Lookup>(lookup: L, list: keyof L): L[] {
  const among = lookup[list];
  return Array.isArray(among) && among.length > 0 ? [lookup] : [];
}
