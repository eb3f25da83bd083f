import type { FastifyRequest } from "fastify";

export interface Pace {
  /** Milliseconds between two looks. */
  every: number;
  /** Bytes that are to arrive meanwhile. */
  least: number;
}

/** Slower than any line an office still has. */
export const leastPace: Pace = { every: 30_000, least: 16 * 1024 };

/**
 * Watches a body arrive. A sender that gives a byte now and then would hold its connection, and what stands behind it, for ever.
 * @param tooSlow is called once, when less came than is to; not while we ourselves are behind with reading
 */
export function watchPace({ raw }: FastifyRequest, { every, least }: Pace, tooSlow: () => void): void {
  let before = raw.socket.bytesRead;
  const timer = setInterval(() => {
    const { bytesRead } = raw.socket;
    const isBehind = bytesRead - before < least && raw.readableLength === 0 && !raw.complete;
    before = bytesRead;
    if (!isBehind) return;
    clearInterval(timer);
    tooSlow();
  }, every);
  timer.unref();
  raw.once("close", () => clearInterval(timer));
}
