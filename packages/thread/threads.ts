import { Worker } from "node:worker_threads";
import type { Message } from "./answering.ts";

export interface Limits {
  /** For one task, from when a thread takes it up. */
  milliseconds: number;
  /** Of the thread's heap, and as much again of its buffers. */
  megabytes: number;
  /** Tasks side by side in this process; further ones wait their turn. */
  sideBySide: number;
}

/** A thread, and who waits for its answer. */
interface Thread<Answer> {
  worker: Worker;
  tell: (message: Message<Answer>) => void;
}

/** How often it is looked how much memory a thread takes, in milliseconds. */
const LOOK = 100;
/**
 * What the engine lets a thread's heap take beyond its limit, in megabytes. Where a large table grows and finds no room, the engine ends
 * the whole program and not the thread: so the engine's own limit is far away, and the thread is ended by who looks at it.
 */
const BEYOND = 3072;

/** Threads that do one kind of work, each with limits of time and memory. */
export class Threads<Asked, Answer> {
  readonly #module: URL;
  readonly #limits: Limits;
  readonly #idle: Thread<Answer>[] = [];
  readonly #queue: (() => void)[] = [];
  #running = 0;

  /** @param module calls `answering` */
  constructor(module: URL, limits: Limits) {
    this.#module = module;
    this.#limits = limits;
  }

  /** How many tasks wait for their turn. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** @returns undefined where the work took too long or too much memory, or threw */
  async run(asked: Asked): Promise<Answer | undefined> {
    // Whoever ends hands the place on, so that nobody who comes now takes it before those who wait.
    if (this.#running >= this.#limits.sideBySide) await new Promise<void>((go) => this.#queue.push(go));
    else this.#running += 1;
    try {
      return await this.#answer(asked);
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  /** A thread that took too long or too much, or whose work threw, is not used again. */
  async #answer(asked: Asked): Promise<Answer | undefined> {
    const thread = this.#idle.pop() ?? this.#start();
    const { promise, resolve } = Promise.withResolvers<Message<Answer>>();
    thread.tell = resolve;
    thread.worker.ref();
    const timer = setTimeout(() => resolve({}), this.#limits.milliseconds);
    const look = setInterval(
      () => void this.#hasOutgrown(thread).then((isTooLarge) => isTooLarge && resolve({})),
      LOOK,
    );
    thread.worker.postMessage(asked);
    const message = await promise;
    clearTimeout(timer);
    clearInterval(look);
    thread.tell = () => this.#forget(thread);
    thread.worker.unref();
    if ("answer" in message) this.#idle.push(thread);
    else void thread.worker.terminate();
    return message.answer;
  }

  /** Asked of the engine, which answers also while the thread itself is busy; a thread that ended has nothing left. */
  async #hasOutgrown({ worker }: Thread<Answer>): Promise<boolean> {
    const nothing = { used_heap_size: 0, external_memory: 0 };
    const { used_heap_size: heap, external_memory: buffers } = await worker.getHeapStatistics().catch(() => nothing);
    return Math.max(heap, buffers) > this.#limits.megabytes * 1024 * 1024;
  }

  #start(): Thread<Answer> {
    const worker = new Worker(this.#module, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes + BEYOND },
    });
    const thread: Thread<Answer> = { worker, tell: () => undefined };
    worker.on("message", (message: Message<Answer>) => thread.tell(message));
    for (const end of ["error", "exit"] as const) worker.on(end, () => thread.tell({}));
    return thread;
  }

  /** One that ended while nobody waited for it. */
  #forget(thread: Thread<Answer>): void {
    const at = this.#idle.indexOf(thread);
    if (at !== -1) this.#idle.splice(at, 1);
  }
}
