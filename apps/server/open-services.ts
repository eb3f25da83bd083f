import {
  type Config,
  createRegistry,
  type Logger,
  migrate,
  openDatabase,
  openPool,
  type Services,
  systemClock,
} from "@tz/kernel/server/base";
import { refuseUnfinished } from "./backup/unfinished.ts";
import { modules } from "./modules.ts";
import { step } from "./step.ts";

export interface OpenServices {
  services: Services;
  /** Ends the modules, the connections and the embedded database, in that order. */
  close(): Promise<void>;
}

/**
 * Opens the database, migrates it and starts the modules.
 * @param options.beside true for a command that may run while a server uses the same embedded database
 * @throws StartError with one sentence that says what to do
 */
export async function openServices(
  config: Config,
  log: Logger,
  options: { beside: boolean } = { beside: false },
): Promise<OpenServices> {
  const database = await step({ zh: "启动数据库", en: "Starting the database" }, () =>
    openDatabase(config, log, options),
  );
  const closers = [() => database.stop()];
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    await refuseUnfinished(database.owner);
    await step({ zh: "更新数据结构", en: "Migrating the database" }, () =>
      migrate(database.owner, database.server, modules),
    );
    const { close: closePool, ...connections } = openPool({ ...database.server, max: config.pool }, (error) =>
      log.warn({ reason: error.message }, "a database connection broke"),
    );
    closers.push(closePool);
    const services: Services = {
      ...connections,
      config,
      clock: systemClock,
      log,
      registry: createRegistry(modules),
    };
    for (const module of modules) {
      await module.start?.(services);
      if (module.stop) closers.push(() => module.stop!(services));
    }
    return { services, close };
  } catch (error) {
    await close();
    throw error;
  }
}
