import type { Db } from "./db.ts";
import type { Logger } from "./log.ts";
import type { Services } from "./services.ts";

/** What a job or a subscriber works with. */
export interface JobContext {
  services: Services;
  db: Db;
  now: Date;
  log: Logger;
}
