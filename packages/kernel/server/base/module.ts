import type { Bilingual, ErrorCatalogue, PermissionCatalogue } from "../../contract/base/index.ts";
import type { Route } from "./http/routes.ts";
import type { JobContext } from "./jobs.ts";
import type { Services } from "./services.ts";

/** What a subscriber hears: the event's name and payload, and when it was emitted. */
export interface Event<Payload = unknown> {
  name: string;
  payload: Payload;
  /** ISO 8601. */
  at: string;
}

export interface Subscriber {
  /** The event's name. */
  on: string;
  /** Unique; names the job that runs it: `search.on-document-signed`. */
  name: string;
  run(context: JobContext, event: Event<never>): Promise<void>;
}

export type JobHandler = (context: JobContext, payload: never) => Promise<void>;

export interface CronEntry {
  job: string;
  /** Five fields of crontab, in UTC. */
  at: string;
}

/** A column that holds secrets: what a module declares so that a rotation reaches it. */
export interface SealedColumn {
  /** With its schema. */
  table: string;
  column: string;
  /** Column of the primary key. */
  key: string;
  /** The purpose that a row's secret is sealed for. */
  purpose(key: string): string;
}

/** Everything a module or kernel floor gives to the platform. */
export interface Module {
  name: string;
  /** The PostgreSQL schema of its tables: its name unless said otherwise; every kernel floor says `kernel`. */
  schema?: string;
  /** Folder of `0001-name.sql` files. */
  migrations?: URL;
  routes?: readonly Route[];
  permissions?: PermissionCatalogue;
  errors?: ErrorCatalogue;
  jobs?: Record<string, JobHandler>;
  cron?: readonly CronEntry[];
  subscribers?: readonly Subscriber[];
  /** Words of events for the generated page of audit events, by name. */
  events?: Record<string, Bilingual>;
  /** Where its secrets lie, sealed with `sealSecret`. */
  secrets?: readonly SealedColumn[];
  /** Runs once in every process, after migration and before the first request. Nothing slow: work that can wait is a job. */
  start?(services: Services): Promise<void>;
  /** Ends what `start` began for these services. */
  stop?(services: Services): Promise<void>;
}

/** Declares a module; the value is plain data, checked as a whole by `createRegistry`. */
export function defineModule(module: Module): Module {
  return module;
}
