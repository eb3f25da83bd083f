import { authenticate } from "@tz/kernel/server/access";
import {
  createHttp,
  createLog,
  createRegistry,
  loadConfig,
  openPool,
  type Services,
  systemClock,
} from "@tz/kernel/server/base";
import { modules, struckConnections } from "./module.ts";

// A server process of the drill: it tells its parent where it listens, and lives until it is killed.
const config = loadConfig({ TONGZHENG_DATA: process.env.DRILL_DATA, LOG_LEVEL: "silent" });
const log = createLog(config.logLevel);
const connections = { connectionString: process.env.DRILL_DATABASE, application_name: struckConnections, max: 10 };
const { pool, db } = openPool(connections, () => undefined);
const services: Services = { db, pool, config, clock: systemClock, log, registry: createRegistry(modules) };
const http = await createHttp(services, authenticate(services));
process.send?.({ origin: await http.listen({ host: "127.0.0.1", port: 0 }) });
process.on("disconnect", () => process.exit());
