import type { AddressInfo } from "node:net";
import { standIn } from "@tz/testing/stand-in";
import {
  baseFloor,
  createHttp,
  createLog,
  createRegistry,
  loadConfig,
  openPool,
  serverRole,
  systemClock,
} from "../../base/index.ts";
import { peopleFloor } from "../../people/index.ts";
import { filesFloor } from "../index.ts";

/** A server with the files floor alone, in a process of its own that a test can kill. Says its port when it listens. */
const config = loadConfig(process.env);
const log = createLog(config.logLevel);
const registry = createRegistry([baseFloor, peopleFloor, filesFloor]);
const { db, pool, together } = openPool(
  { connectionString: config.databaseUrl, options: `-c role=${serverRole}`, max: 10 },
  () => undefined,
);
const http = await createHttp({ db, pool, together, config, clock: systemClock, log, registry }, standIn);
await http.listen({ host: "127.0.0.1", port: 0 });
process.send?.({ port: (http.server.address() as AddressInfo).port });

// A test may ask how much memory is in use.
process.on("message", () => process.send?.({ rss: process.memoryUsage.rss() }));
