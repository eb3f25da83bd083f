import type { FastifyReply } from "fastify";
import { AppError } from "../errors.ts";

/** How many heavy requests run side by side: of one person, and in one process. */
const OF_ONE = 2;
const OF_ALL = 8;

/**
 * Lets few heavy requests (sheets, Word files) run at once, so that nobody can take the whole machine by asking again and
 * again. It counts for this process alone: it protects the process.
 */
export function heavyGate() {
  const running = new Map<string, number>();
  let all = 0;
  /** @throws AppError kernel.too_many, kernel.busy */
  return function enter(personId: string, reply: FastifyReply): void {
    const own = running.get(personId) ?? 0;
    if (own >= OF_ONE) throw new AppError("kernel.too_many");
    if (all >= OF_ALL) throw new AppError("kernel.busy");
    running.set(personId, own + 1);
    all += 1;
    // An answer may go on for long after the handler has returned; it is over when its connection is done with it.
    reply.raw.once("close", () => {
      all -= 1;
      const left = (running.get(personId) ?? 1) - 1;
      if (left > 0) running.set(personId, left);
      else running.delete(personId);
    });
  };
}
