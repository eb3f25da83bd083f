import type { Bilingual, Fault } from "../../../contract/base/index.ts";
import { type CompileFaultCode, compileFaults } from "../../../contract/workflow/index.ts";

import { drawnAs } from "./graph.ts";

const nameless: Bilingual = { zh: "未命名的元素", en: "an element without a name" };

/** An identifier that no file has: the reader gave it to an element without one. */
const isMade = (name: string) => /~\d+$/.test(name);

type Value = string | number | Bilingual;

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

  add(code: CompileFaultCode, element: { id: string; name: string }, values: Record<string, Value> = {}): void {
    // Other editors break names into lines to fit their boxes.
    const name = (element.name || element.id).replace(/\s+/g, " ");
    const filled = { name: isMade(name) ? nameless : name, ...values };
    const { zh, en } = compileFaults[code];
    const sentences = { zh: fill(zh, filled, "zh"), en: fill(en, filled, "en") };
    const fault = { element: drawnAs(element.id), name: isMade(name) ? "" : name, code, ...sentences };
    if (!this.list.some((known) => known.zh === fault.zh)) this.list.push(fault);
  }

  get any(): boolean {
    return this.list.length > 0;
  }
}

/** Puts values into a sentence of the catalogue, in one language. */
export function fill(sentence: string, values: Record<string, Value>, language: "zh" | "en"): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    if (value === undefined) return whole;
    return typeof value === "object" ? value[language] : String(value);
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
