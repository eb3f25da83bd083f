export { rulesFloor } from "./floor.ts";
export { type RuleSet, ruleSet, ruleSetsOf } from "./rule-set.ts";
export { rulesInForce } from "./store.ts";
