import type { Bilingual, ErrorCatalogue, PermissionCatalogue } from "../../contract/base/index.ts";
import type { HealthPart } from "./health.ts";
import type { Route } from "./http/routes.ts";
import type { JobContext } from "./job-context.ts";
import type { Services } from "./services.ts";

/** What a subscriber hears: the event's name and payload, and when it was emitted. */
export interface Event<Payload = unknown> {
  name: string;
  payload: Payload;
  /** ISO 8601. */
  at: string;
}

interface SubscriberBase {
  /** The event's name, or several. */
  on: string | readonly string[];
  /** Unique; names the job that runs it: `search.on-document-signed`. */
  name: string;
  /** Asked when the event is emitted: false where it means nothing to this subscriber, and nothing is left to do. Pure. */
  concerns?(payload: never): boolean;
  /** Nobody waits for it: it is done within about a second, with all that came meanwhile. */
  mayWait?: true;
}

/** Hears events one by one, or all that there are at once. Either may hear an event twice. */
export type Subscriber = SubscriberBase &
  (
    | { run(context: JobContext, event: Event<never>): Promise<void> }
    | { runMany(context: JobContext, events: readonly Event<never>[]): Promise<void> }
  );

export type JobHandler = (context: JobContext, payload: never) => Promise<void>;

/** Does many small jobs of one kind at once. */
export type BatchHandler = (context: JobContext, payloads: readonly never[]) => Promise<void>;

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
  /** Small jobs that are done many at a time, as soon as their writes are committed; a job's `key` means nothing to them. */
  batches?: Record<string, BatchHandler>;
  /** Those of its batches that nobody waits for, as a subscriber's `mayWait`. */
  mayWait?: readonly string[];
  cron?: readonly CronEntry[];
  subscribers?: readonly Subscriber[];
  /** Words of events for the generated page of audit events, by name. */
  events?: Record<string, Bilingual>;
  /** Where its secrets lie, sealed with `sealSecret`. */
  secrets?: readonly SealedColumn[];
  /** What the system administrator looks after, in the order of the page of system health. */
  health?: readonly HealthPart[];
  /** Runs once in every process, after migration and before the first request. Nothing slow: work that can wait is a job. */
  start?(services: Services): Promise<void>;
  /** Ends what `start` began for these services. */
  stop?(services: Services): Promise<void>;
}

/** Declares a module; the value is plain data, checked as a whole by `createRegistry`. */
export function defineModule(module: Module): Module {
  return module;
}
