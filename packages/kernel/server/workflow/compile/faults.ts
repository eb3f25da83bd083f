import { type Bilingual, type Fault, withPlurals } from "../../../contract/base/index.ts";
import { type CompileFaultCode, compileFaults } from "../../../contract/workflow/index.ts";

import type { BpmnElement } from "./bpmn.ts";
import { Drawing, type Titled } from "./drawing.ts";
import { drawnAs } from "./graph.ts";

/** Longer quotations of a file help nobody to find the place. */
const LONGEST_QUOTED = 200;

/** Several texts are listed as their language lists them. */
type Value = string | number | Bilingual | readonly string[];

/** One reason why a process is not published. */
export interface CompileFault {
  /** Identifier of the element in the file; empty when the whole file is meant. */
  element: string;
  /** What the drawing calls it. */
  name: string;
  code: CompileFaultCode;
  zh: string;
  en: string;
}

/** Where the parts of the compiler put what they find, so that all faults of a file come out at once. */
export class Faults {
  readonly list: CompileFault[] = [];
  readonly #said = new Set<string>();
  #processes: readonly BpmnElement[] = [];
  #drawing: Drawing | undefined;

  /** Tells what is drawn, so that sentences can say where an element without a name stands. */
  drawnIn(processes: readonly BpmnElement[]): void {
    this.#processes = processes;
    this.#drawing = undefined;
  }

  /** What a sentence calls an element. */
  titleOf(element: Titled): string | Bilingual {
    this.#drawing ??= new Drawing(this.#processes); // most files have no fault
    return this.#drawing.titleOf(element);
  }

  add(code: CompileFaultCode, element: Titled, values: Record<string, Value> = {}): void {
    const title = this.titleOf(element);
    const filled = { name: title, ...values };
    const { zh, en } = compileFaults[code];
    const sentences = { zh: fill(zh, filled, "zh"), en: fill(en, filled, "en") };
    const name = typeof title === "string" ? title : "";
    const place = drawnAs(element.id ?? "");
    if (this.#said.has(`${place} ${sentences.zh}`)) return;
    this.#said.add(`${place} ${sentences.zh}`);
    this.list.push({ element: place, name, code, ...sentences });
  }

  get any(): boolean {
    return this.list.length > 0;
  }
}

/** Puts values into a sentence of the catalogue, in one language. */
export function fill(sentence: string, values: Record<string, Value>, language: "zh" | "en"): string {
  return withPlurals(sentence, values).replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    if (value === undefined) return whole;
    if (isList(value)) return value.join(language === "zh" ? "、" : ", ");
    return typeof value === "object" ? value[language] : shortened(String(value));
  });
}

/** The faults in the form that a refused request answers with. */
export function asProblem(faults: readonly CompileFault[], language: "zh-CN" | "en"): Fault[] {
  return faults.map(({ element, code, zh, en }) => ({
    path: element,
    code,
    message: language === "en" ? en : zh,
  }));
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

const shortened = (text: string) => (text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text);
