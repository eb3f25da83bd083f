import { ApiError } from "@tz/kernel/web/base";
import type { DocumentContent, SavedDraft } from "../../contract/index.ts";

/** `offline`: the server was not reached, the text waits; `conflict`: somebody saved meanwhile; `refused`: it cannot be saved so. */
export type SaveStatus = "saved" | "dirty" | "saving" | "offline" | "conflict" | "refused";

export interface SaveState {
  status: SaveStatus;
  savedAt: string;
  version: number;
  error?: unknown;
}

export interface AutosaveParts {
  version: number;
  savedAt: string;
  send: (content: DocumentContent, version: number) => Promise<SavedDraft>;
  /** Keeps the text in the browser until it is saved. */
  keep: (content: DocumentContent, version: number) => void;
  drop: () => void;
  /** Milliseconds after the last change; after a failure to reach the server. */
  pause?: number;
  retryPause?: number;
}

/**
 * Saves a text a moment after each change, one request at a time, each on the version that the one before left behind. What was
 * not saved stays with the browser: a conflict or a refusal loses nothing.
 */
export class Autosave {
  readonly #parts: Required<AutosaveParts>;
  readonly #listeners = new Set<() => void>();
  #state: SaveState;
  #waiting: DocumentContent | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(parts: AutosaveParts) {
    this.#parts = { pause: 1500, retryPause: 10_000, ...parts };
    this.#state = { status: "saved", savedAt: parts.savedAt, version: parts.version };
  }

  readonly state = () => this.#state;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** The text has changed. */
  change(content: DocumentContent) {
    this.#waiting = content;
    this.#parts.keep(content, this.#state.version);
    if (this.#state.status === "conflict") return;
    if (this.#state.status !== "saving") this.#set({ status: "dirty" });
    this.#plan(this.#parts.pause);
  }

  /** Saves what waits, now; resolves when nothing waits or it could not be saved. Answers whether all is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#waiting && this.#state.status !== "conflict") {
      this.#running = this.#save(this.#waiting);
      await this.#running;
      this.#running = undefined;
    }
    return this.#state.status === "saved";
  }

  /** Goes on from a version that somebody else left behind: the text here replaces theirs. */
  overwrite(version: number): Promise<boolean> {
    this.#set({ status: "dirty", version });
    return this.flush();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #plan(pause: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  async #save(content: DocumentContent) {
    this.#set({ status: "saving" });
    try {
      const { version, savedAt } = await this.#parts.send(content, this.#state.version);
      this.#saved(content, version, savedAt);
    } catch (error) {
      this.#failed(error);
    }
  }

  #saved(content: DocumentContent, version: number, savedAt: string) {
    const isLatest = this.#waiting === content;
    if (isLatest) {
      this.#waiting = undefined;
      this.#parts.drop();
    }
    this.#set({ status: isLatest ? "saved" : "dirty", version, savedAt, error: undefined });
    if (!isLatest) this.#plan(this.#parts.pause);
  }

  #failed(error: unknown) {
    const fault = error instanceof ApiError ? error : undefined;
    if (fault?.unanswered) {
      this.#set({ status: "offline", error });
      this.#plan(this.#parts.retryPause);
    } else this.#set({ status: fault?.code === "kernel.version_conflict" ? "conflict" : "refused", error });
  }

  #set(patch: Partial<SaveState>) {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}
