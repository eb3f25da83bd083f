// The demo city in a process of its own, as `forkCity` asks for it.
import { startWorker } from "@tz/kernel/server/base";
import { openCity } from "./city.ts";

const city = await openCity();
const worker = await startWorker(city.services);

interface Ask {
  cookiesOf?: string[];
  cpu?: true;
}

process.on("message", async ({ cookiesOf, cpu }: Ask) => {
  if (cookiesOf) process.send?.({ cookies: await city.signIn(cookiesOf) });
  if (cpu) process.send?.({ cpu: process.cpuUsage() });
});
async function end(): Promise<void> {
  await worker.stop();
  await city.close();
  process.exit(0);
}
// Ctrl-C reaches every process of the terminal; the benchmark says when to end.
process.on("SIGINT", () => undefined);
process.once("SIGTERM", end);
process.once("disconnect", end);
process.send?.({ address: city.address, owner: city.owner });
