/**
 * A reason why the program cannot start that the person at the console can remove: one sentence in each language
 * saying what to do. It is printed without a stack and ends the process with exit code 1.
 */
export class StartError extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(sentence: { zh: string; en: string }, options?: ErrorOptions) {
    super(`${sentence.zh}\n${sentence.en}`, options);
    this.name = "StartError";
    this.zh = sentence.zh;
    this.en = sentence.en;
  }
}
