import { setTimeout as sleep } from "node:timers/promises";
import { authenticate, printSetUpCode } from "@tz/kernel/server/access";
import {
  type Config,
  createHttp,
  createLog,
  isUnavailable,
  type Logger,
  type Services,
  startWorker,
} from "@tz/kernel/server/base";
import type { FastifyInstance } from "fastify";
import { drainable } from "../drain.ts";
import { greeting } from "../greeting.ts";
import { cannotListen, requireListenAddress } from "../listen-address.ts";
import { serveOfficePages } from "../office-pages.ts";
import { openServices } from "../open-services.ts";
import { fillDemo, fillDemoLater, refuseDemoData } from "../seeds.ts";
import { countAnswer } from "../system/metrics.ts";

/** `npm start`: serves until it is told to stop. */
export async function run(config: Config): Promise<void> {
  await requireListenAddress(config);
  const log = createLog(config.logLevel);
  const stopAsked = stopSignal();
  surviveBrokenConnections(log);
  const { services, close } = await openServices(config, log);
  try {
    await (config.mode === "demo" ? fillDemo(services) : refuseDemoData(services));
    const { address, stopServing } = await serve(services);
    const stopped = new AbortController();
    const filling = config.mode === "demo" ? fillFurther(services, address, stopped.signal) : undefined;
    log.info({ signal: await stopAsked }, "stopping");
    stopped.abort();
    await stopServing();
    await filling;
  } finally {
    await close();
  }
  process.exit(0);
}

/** Milliseconds before the demo is filled further after the database went away. */
const REST = 1000;

/**
 * Goes on with filling the demo when the database is back. Never throws: what is missing still is made at the next start, and a stop in
 * the middle is no fault.
 */
async function fillFurther(services: Services, address: string, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      // Said once more: the steps have pushed the greeting out of sight.
      if (await fillDemoLater(services, stopped)) console.log(`演示数据已备齐 The demo is complete: ${address}`);
      return;
    } catch (error) {
      if (stopped.aborted) return;
      const isPassing = isUnavailable(error);
      const when = isPassing ? "when the database is back" : "at the next start";
      services.log.warn({ err: error }, `the demo is filled further ${when}`);
      if (!isPassing) return;
      await sleep(REST, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}

/** Resolves with the reason when we are to stop: a signal, or the end of the process that started us. */
function stopSignal(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => resolve(signal));
  process.once("disconnect", () => resolve("disconnect"));
  return promise;
}

/** The job queue leaves some of its last words to a dying connection unheard; that is no reason to end. All else is. */
function surviveBrokenConnections(log: Logger): void {
  process.on("unhandledRejection", (error) => {
    if (!isUnavailable(error)) throw error;
    log.warn({ err: error }, "a database connection broke unheard");
  });
}

async function serve(services: Services): Promise<{ address: string; stopServing(): Promise<void> }> {
  const http = await createHttp(services, authenticate(services), { onAnswer: countAnswer });
  const drain = drainable(http);
  await serveOfficePages(http);
  const address = await listen(http, services.config);
  tellStarter();
  const worker = services.config.workers > 0 ? await startWorker(services) : undefined;
  await printSetUpCode(services);
  console.log(await greeting(http, address));
  return {
    address,
    async stopServing() {
      await drain();
      await worker?.stop();
    },
  };
}

/** From now on an end that nobody asked for is an accident. Whoever started us may be gone meanwhile: then we stop anyway. */
function tellStarter(): void {
  if (process.connected) process.send?.("serving", undefined, undefined, () => undefined);
}

async function listen(http: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await http.listen({ host, port });
  } catch (cause) {
    throw cannotListen(host, port, cause);
  }
}
