import type { Actor } from "./actor.ts";
import { systemClock } from "./clock.ts";
import type { JobOptions, Subject, WriteContext } from "./command.ts";
import { sql, type Tx } from "./db.ts";
import { newId } from "./ids.ts";
import { type OutboxItem, putOut } from "./outbox.ts";
import { addJobs, type JobSpec, queueJobs } from "./queue.ts";
import { subscriberJob } from "./registry.ts";
import type { Services } from "./services.ts";
import { takeAlong } from "./transaction.ts";

/** What a write has gathered while it ran; stored with it by `commitLeftovers`. */
export interface Leftovers {
  jobs: JobSpec[];
  /** For subscribers and for jobs that are done in batches. */
  news: OutboxItem[];
  note: Record<string, unknown>;
  subject: Subject | undefined;
  onBehalfOf: string | undefined;
  /** Statements on their way whose results nobody needs. */
  last: Promise<unknown>[];
}

/** Makes the context of one attempt of a write, and the list of what it leaves behind. */
export function beginWrite(services: Services, tx: Tx): { context: WriteContext; leftovers: Leftovers } {
  const now = services.clock.now();
  const leftovers: Leftovers = { jobs: [], news: [], note: {}, subject: undefined, onBehalfOf: undefined, last: [] };
  const context: WriteContext = {
    tx,
    now,
    services,
    emit(name, payload) {
      for (const subscriber of services.registry.subscribersOf(name))
        if (subscriber.concerns?.(payload as never) !== false)
          leftovers.news.push({ job: subscriberJob(subscriber), payload: { name, payload, at: now.toISOString() } });
    },
    job(name, payload, options = {}) {
      if (!services.registry.jobs.has(name)) throw new Error(`no module declares the job ${name}`);
      if (services.registry.batches.has(name) && !options.runAt) leftovers.news.push({ job: name, payload });
      else leftovers.jobs.push(jobSpec(name, payload, options, now));
    },
    note(details) {
      Object.assign(leftovers.note, details);
    },
    subject(subject) {
      leftovers.subject = subject;
    },
    onBehalfOf(personId) {
      leftovers.onBehalfOf = personId;
    },
    last(statement) {
      statement.catch(() => undefined);
      leftovers.last.push(statement);
    },
  };
  return { context, leftovers };
}

/** After all jobs of the usual priority, which is 0. */
const PATIENT = 10;

function jobSpec(
  identifier: string,
  payload: object,
  { key, runAt, queue, maxAttempts, isPatient }: JobOptions,
  now: Date,
): JobSpec {
  return {
    identifier,
    payload,
    ...(runAt && { run_at: queueTime(runAt, now) }),
    ...(key && { job_key: key }),
    ...(queue && { queue_name: queue }),
    ...(maxAttempts && { max_attempts: maxAttempts }),
    ...(isPatient && { priority: PATIENT }),
  };
}

/** The queue keeps the machine's time, which differs from ours where a test has moved the clock. */
const queueTime = (at: Date, now: Date) =>
  new Date(systemClock.now().getTime() + at.getTime() - now.getTime()).toISOString();

/** A finished request by its key, so that the same request again gets the same answer. */
export interface StoredAnswer {
  key: string;
  personId: string;
  inputHash: Buffer;
  answer: string;
}

/** What the audit row says of the write itself. */
export interface AuditEntry {
  command: string;
  actor: Actor | undefined;
  ip: string | null;
  ok: boolean;
}

/**
 * Writes the audit row, its place in the queue for sealing, the stored answer, the news and the jobs in one statement, and with them
 * what the write has left to be taken along.
 */
export async function commitLeftovers(
  { tx, now, services }: WriteContext,
  entry: AuditEntry,
  leftovers: Leftovers,
  stored: StoredAnswer | undefined,
): Promise<void> {
  const { actor } = entry;
  const { subject } = leftovers;
  const jobs = leftovers.jobs.length === 0 ? sql`select 1` : addJobs(leftovers.jobs);
  const news = leftovers.news.length > 0 ? sql`, news as (${putOut(services.registry, leftovers.news)})` : sql``;
  const answer = stored
    ? sql`, answered as (
        insert into kernel.idempotency (person_id, key, input_hash, answer, at)
        values (${stored.personId}, ${stored.key}, ${stored.inputHash}, ${stored.answer}, ${now}))`
    : sql``;
  const { parts, settle } = takeAlong(tx);
  const written = sql`/*kept*/
    with ${sql.join(
      parts.map((part) => sql`${part},`),
      sql` `,
    )} audited as (
      insert into kernel.audit (id, at, command, person_id, person_name, post_id, unit_id, on_behalf_of, session_id, ip,
        ok, subject_type, subject_id, subject_unit_id, note)
      values (${newId()}, ${now}, ${entry.command}, ${actor?.personId ?? null}, ${actor?.name ?? null},
        ${actor?.postId ?? null}, ${actor?.unitId ?? null}, ${leftovers.onBehalfOf ?? null}, ${actor?.sessionId ?? null},
        ${entry.ip}, ${entry.ok}, ${subject?.type ?? null}, ${subject?.id ?? null}, ${subject?.unitId ?? null},
        ${JSON.stringify(leftovers.note)})
      returning id, at),
    pending as (insert into kernel.audit_pending (audit_id, at) select id, at from audited)
    ${answer} ${news}
    ${jobs}`.execute(tx);
  settle(written);
  // Those who left parts hear of a failure by `settle`, and what they make of it says more than the error itself.
  await (parts.length > 0 ? written.catch(() => undefined) : written);
}

/** Keeps the news and the jobs alone. */
export async function commitJobs({ tx, services }: WriteContext, { jobs, news }: Leftovers): Promise<void> {
  await queueJobs(tx, jobs);
  if (news.length > 0) await sql`/*kept*/ ${putOut(services.registry, news)}`.execute(tx);
}
