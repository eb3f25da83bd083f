import { type Fault, type Language, sentence } from "../../contract/base/index.ts";
import { peopleFaults } from "../../contract/people/index.ts";
import { type ErrorParameters, invalid } from "../base/index.ts";

/** Gathers what is wrong with the fields of a form, so that all of it is told at once. */
export class Faults {
  readonly list: Fault[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  add(path: string, code: keyof typeof peopleFaults, parameters: ErrorParameters = {}): void {
    this.list.push({ path, code, message: sentence(peopleFaults[code], this.#language, parameters) });
  }

  /** @throws AppError kernel.invalid with every fault, if there is any */
  refuse(): void {
    if (this.list.length > 0) throw invalid(this.list);
  }
}
