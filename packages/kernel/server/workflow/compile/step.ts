import {
  emptyRules,
  finishRules,
  lateRules,
  opinionRules,
  orders,
  sameRules,
  stepOperations,
} from "../../../contract/workflow/index.ts";
import { Attributes } from "./attributes.ts";
import { type BpmnElement, extensions } from "./bpmn.ts";
import type { Faults } from "./faults.ts";
import { laneOf, meantIn, remedyOf, saidOf } from "./foreign-handlers.ts";
import type { Choice, Step } from "./graph.ts";
import { readRule } from "./rules.ts";

/** Reads what a user task asks of people. */
export function readStep(element: BpmnElement, faults: Faults): Step {
  const attributes = new Attributes(element, faults);
  const rules = extensions(element, "tz:Handlers");
  if (rules.length === 0) refuseWithoutRule(element, faults);
  const step: Step = {
    handlers: rules.map((rule) => readRule(rule, element, faults)).filter((rule) => rule !== undefined),
    finish: attributes.oneOf("finish", [...finishRules, "share"], "one"),
    share: typeof element.share === "number" ? element.share : null,
    order: attributes.oneOf("order", orders, "parallel"),
    due: attributes.due("due"),
    warn: attributes.workingTime("warn"),
    late: attributes.oneOf("late", lateRules, "remind"),
    may: attributes.someOf("may", stepOperations),
    opinion: attributes.oneOf("opinion", opinionRules, "optional"),
    phrases: attributes.list("phrases", /\|/),
    onEmpty: attributes.oneOf("onEmpty", emptyRules, "administrator"),
    onSame: attributes.oneOf("onSame", sameRules, "keep"),
    fields: attributes.list("fields"),
    routes: attributes.list("routes"),
    form: attributes.text("form"),
    choices: readChoices(element, faults),
  };
  checkTogether(step, element, faults);
  return step;
}

function refuseWithoutRule(element: BpmnElement, faults: Faults): void {
  const meant = meantIn(element);
  const lane = meant.length === 0 ? laneOf(element) : undefined;
  if (lane) faults.add("handlers_lane", element, { value: lane });
  else if (meant.length === 0) faults.add("handlers_missing", element);
  else faults.add("handlers_elsewhere", element, { value: saidOf(meant), remedy: remedyOf(meant) });
}

function readChoices(element: BpmnElement, faults: Faults): Choice[] {
  const seen = new Set<string>();
  return extensions(element, "tz:Choice").map((choice) => {
    const attributes = new Attributes(choice, faults, element);
    const value = attributes.text("value") ?? "";
    if (value === "" || seen.has(value)) faults.add("choice_twice", element, { value });
    seen.add(value);
    const name = attributes.text("name") ?? value;
    return { value, name, nameEn: attributes.text("nameEn") ?? name, ends: attributes.flag("ends") };
  });
}

function checkTogether(step: Step, element: BpmnElement, faults: Faults): void {
  if (step.form && (step.onSame === "skip" || step.onEmpty === "skip"))
    faults.add("skip_with_form", element, { form: step.form });
  const { finish, share, choices } = step;
  if (finish === "share" && (share === null || share < 1 || share > 100 || choices.length < 2))
    faults.add("share_needs_choices", element);
}
