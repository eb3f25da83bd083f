import { type Bilingual, type Fault, withPlurals } from "../../../contract/base/index.ts";
import { type CompileFaultCode, compileFaults } from "../../../contract/workflow/index.ts";

import { drawnAs, laidFor } from "./graph.ts";

const nameless: Bilingual = { zh: "未命名的元素", en: "an element without a name" };

/** An identifier that no file has: the reader gave it to an element without one. */
const isMade = (name: string) => /~\d+$/.test(name);

/** Longer quotations of a file help nobody to find the place. */
const LONGEST_QUOTED = 200;

type Value = string | number | Bilingual;

interface Titled {
  id?: string | undefined;
  name?: string | undefined;
  /** Of flows. */
  sourceRef?: Titled | undefined;
  targetRef?: Titled | undefined;
}

/** What a sentence calls an element, a flow without a name by what it connects. Other editors break names into lines to fit their boxes. */
export function titleOf({ name, id, sourceRef, targetRef }: Titled): string | Bilingual {
  if (!name && sourceRef && targetRef) return between(ownTitle(sourceRef), ownTitle(targetRef));
  return ownTitle({ name, id });
}

/** By its own name: files may hold flows that lead from and to themselves. */
function ownTitle({ name, id }: Titled): string | Bilingual {
  const title = (name || laidFor(id ?? "")).replace(/\s+/g, " ");
  return title === "" || isMade(title) ? nameless : title;
}

function between(from: string | Bilingual, to: string | Bilingual): string | Bilingual {
  if (typeof from === "string" && typeof to === "string") return `${from} → ${to}`;
  const said = (title: string | Bilingual, language: "zh" | "en") =>
    typeof title === "string" ? title : title[language];
  return { zh: `${said(from, "zh")} → ${said(to, "zh")}`, en: `${said(from, "en")} → ${said(to, "en")}` };
}

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

  add(code: CompileFaultCode, element: Titled, values: Record<string, Value> = {}): void {
    const title = titleOf(element);
    const filled = { name: title, ...values };
    const { zh, en } = compileFaults[code];
    const sentences = { zh: fill(zh, filled, "zh"), en: fill(en, filled, "en") };
    const name = typeof title === "string" ? title : "";
    if (this.#said.has(sentences.zh)) return;
    this.#said.add(sentences.zh);
    this.list.push({ element: drawnAs(element.id ?? ""), name, code, ...sentences });
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

const shortened = (text: string) => (text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text);
