import { setTimeout as sleep } from "node:timers/promises";
import type { Services } from "../base/index.ts";
import { BATCH, sealBatch } from "./seal-batch.ts";

/** Pauses between two looks, in milliseconds: a row is sealed within a second of its write. */
const PAUSE = 250;
const PAUSE_AFTER_FAILURE = 2000;

export interface Sealing {
  stop(): Promise<void>;
}

/**
 * Seals in the background until stopped. Every process does this; the lock in `sealBatch` lets one of them work at a
 * time, so another goes on at once when that one dies.
 */
export function startSealing(services: Services): Sealing {
  const stopping = new AbortController();
  const running = run(services, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function run(services: Services, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const pause = await sealWaiting(services, signal);
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

async function sealWaiting(services: Services, signal: AbortSignal): Promise<number> {
  try {
    // A batch that is not full has taken all there is; what comes meanwhile waits, to be sealed together.
    while (!signal.aborted && (await sealBatch(services)) === BATCH);
    return PAUSE;
  } catch (error) {
    services.log.warn({ err: error }, "audit rows wait for their seal");
    return PAUSE_AFTER_FAILURE;
  }
}
