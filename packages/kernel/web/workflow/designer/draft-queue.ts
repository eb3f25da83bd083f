import type { ProcessFault, ProcessRemark } from "../../../contract/workflow/index.ts";
import { codeOf } from "../../base/index.ts";

/** `behind`: somebody else has saved meanwhile, so nothing more is saved here. */
export type SavingState = "saved" | "waiting" | "saving" | "failed" | "behind";

/** What a save answers. */
export interface Kept {
  version: number;
  name: string;
  faults: readonly ProcessFault[];
  remarks: readonly ProcessRemark[];
}

interface Ends {
  /** What is drawn now. */
  read(): Promise<string>;
  send(version: number, bpmn: string): Promise<Kept>;
  tell(state: SavingState, answer?: Kept, error?: unknown): void;
}

const rest = 900; // ms after the last change
const pauseAfterFailure = 6000; // ms

/** Sends one save after the other; whatever was drawn while one was under way goes with the next. */
export class DraftQueue {
  readonly #ends: Ends;
  #version: number;
  #dirty = false;
  #behind = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<boolean> | undefined;

  constructor(version: number, ends: Ends) {
    this.#version = version;
    this.#ends = ends;
  }

  changed(): void {
    if (this.#behind) return;
    this.#dirty = true;
    this.#ends.tell("waiting");
    this.#wait(rest);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Saves at once what is not saved yet; false where that failed. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.#behind) return false;
    if (!this.#dirty) return true;
    this.#sending = this.#send();
    const done = await this.#sending;
    this.#sending = undefined;
    return done && this.#dirty ? this.flush() : done;
  }

  #wait(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  async #send(): Promise<boolean> {
    this.#dirty = false;
    this.#ends.tell("saving");
    try {
      const kept = await this.#ends.send(this.#version, await this.#ends.read());
      this.#version = kept.version;
      this.#ends.tell(this.#dirty ? "waiting" : "saved", kept);
      return true;
    } catch (error) {
      return this.#failed(error);
    }
  }

  #failed(error: unknown): boolean {
    this.#dirty = true;
    this.#behind = codeOf(error) === "kernel.version_conflict";
    this.#ends.tell(this.#behind ? "behind" : "failed", undefined, error);
    if (!this.#behind) this.#wait(pauseAfterFailure);
    return false;
  }
}
