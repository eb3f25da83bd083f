import type { Bilingual } from "../../contract/base/index.ts";

/**
 * A reason why the program cannot start that the person at the console can remove: one sentence in each language
 * saying what to do. It is printed without a stack and ends the process with exit code 1.
 */
export class StartError extends Error {
  constructor({ zh, en }: Bilingual, options?: ErrorOptions) {
    super(`${zh}\n${en}`, options);
    this.name = "StartError";
  }
}
