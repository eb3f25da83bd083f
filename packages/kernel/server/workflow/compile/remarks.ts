import { type ProcessRemark, type Unheeded, unheeded, unheededSentence } from "../../../contract/workflow/index.ts";
import type { BpmnElement } from "./bpmn.ts";
import { type Faults, fill } from "./faults.ts";
import { definedIn, foreign } from "./foreign-handlers.ts";
import { drawnAs } from "./graph.ts";

/** One thing that an element keeps from another product, and what stands there. */
type Kept = [Unheeded, value: string];

const dates = ["dueDate", "followUpDate"];
const forms = ["formKey", "formRef"];
const formElements = ["formDefinition", "formData", "formProperty"];
const listeners = ["executionListener", "taskListener", "executionListeners", "taskListeners", "eventListener"];
const mappings = ["in", "out", "ioMapping", "inputOutput"];

/**
 * What another product would carry out and nothing here does, a sentence for each element; what is set in our way instead is not told.
 * It keeps nothing from being published.
 */
export function remarksOn(process: BpmnElement, faults: Faults): ProcessRemark[] {
  const whole = { id: "", name: process.name ?? process.id };
  const own = remarkOn(whole, keptIn(process), faults);
  return [...own, ...elementsIn(process).flatMap((element) => remarkOn(element, keptIn(element), faults))];
}

const elementsIn = ({ flowElements = [] }: BpmnElement): BpmnElement[] =>
  flowElements.flatMap((element) => [element, ...elementsIn(element)]);

function remarkOn(element: { id: string; name: string }, kept: readonly Kept[], faults: Faults): ProcessRemark[] {
  if (kept.length === 0) return [];
  const said = (language: "zh" | "en") =>
    fill(
      unheededSentence[language],
      {
        name: faults.titleOf(element),
        kept: kept.map(([what, value]) => fill(unheeded[what][language], { value }, language)),
      },
      language,
    );
  return [{ element: drawnAs(element.id ?? ""), message: { zh: said("zh"), en: said("en") } }];
}

function keptIn(element: BpmnElement): Kept[] {
  const has = (names: readonly string[]) => names.some((name) => definedIn(element, name));
  const written = (names: readonly string[]) => names.map((name) => foreign(element, name)?.trim()).find(Boolean);
  const schedule = definedIn(element, "taskSchedule");
  const due = written(dates) ?? dates.map((name) => schedule?.[name]).find(Boolean);
  const skip = written(["skipExpression"]);
  const kept: Kept[] = [];
  if (due && !element.due) kept.push(["due", String(due)]);
  if (skip) kept.push(["skip", skip]);
  if (!element.form && (written(forms) || has(formElements))) kept.push(["form", ""]);
  if (has(listeners)) kept.push(["listeners", ""]);
  if (element.$type === "bpmn:CallActivity" && has(mappings)) kept.push(["variables", ""]);
  return kept;
}
