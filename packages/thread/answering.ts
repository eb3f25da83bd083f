import { parentPort } from "node:worker_threads";

/** What a thread says of one task; without an answer where the work threw. */
export interface Message<Answer> {
  answer?: Answer;
}

/** Makes this module the work of a thread: it answers one task after the other. */
export function answering<Asked, Answer>(work: (asked: Asked) => Answer | Promise<Answer>): void {
  // Faults that nobody waits for are part of reading damaged files; the work itself says what came of it.
  process.on("unhandledRejection", () => undefined);
  parentPort?.on("message", async (asked: Asked) => {
    const message: Message<Answer> = await Promise.resolve(asked)
      .then(work)
      .then(
        (answer) => ({ answer }),
        () => ({}),
      );
    parentPort?.postMessage(message);
  });
}
