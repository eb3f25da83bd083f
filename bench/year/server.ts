// The server of the benchmark: the real modules and one route more, the floor that a request is compared with.
import { authenticate, createSession } from "@tz/kernel/server/access";
import { createHttp, createRegistry, defineModule, rawRoute, sql, startWorker } from "@tz/kernel/server/base";
import { seedDemoCity } from "../../apps/server/demo/seed.ts";
import { modules } from "../../apps/server/modules.ts";
import { openStage } from "../stage.ts";

/** Only authenticates and runs one bare transaction. */
const floor = rawRoute({
  method: "POST",
  path: "/api/bench/floor",
  name: "bench.floor",
  summary: { zh: "基准", en: "Floor" },
  access: "signedIn",
  async handler({ reply, services }) {
    await services.db.transaction().execute((tx) => sql`select 1`.execute(tx));
    return reply.send({ done: true });
  },
});

const all = [...modules, defineModule({ name: "bench", routes: [floor] })];
const stage = await openStage(all);
const services = { ...stage.services, registry: createRegistry(all) };
for (const module of all) await module.start?.(services);
await seedDemoCity(services);
const http = await createHttp(services, authenticate(services));
const address = await http.listen({ host: "127.0.0.1", port: 0 });
const worker = await startWorker(services);

interface Ask {
  cookiesOf: string[];
}

/** The clients sign in by sessions made here: hashing a thousand passwords is another benchmark. */
process.on("message", async ({ cookiesOf }: Ask) => {
  const cookies: Record<string, string> = {};
  for (const personId of cookiesOf) {
    const { token } = await services.db
      .transaction()
      .execute((tx) => createSession(tx, personId, services.clock.now()));
    cookies[personId] = `tz_session=${token}`;
  }
  process.send?.({ cookies });
});
process.on("SIGTERM", async () => {
  await http.close();
  await worker.stop();
  for (const module of all.toReversed()) await module.stop?.(services);
  await stage.close();
  process.exit(0);
});
process.send?.({ address, owner: stage.owner });
