import { inPassing, type JobContext, type JobHandler, type Subscriber, sql } from "@tz/kernel/server/base";
import { archiveMany, jobOf } from "./archive-many.ts";
import { archivePaper, type ByHand, type Source, type SourceRef } from "./archive-paper.ts";

/** Finished papers that the nightly search looks at in one go. */
const BATCH = 500;

/** Each source's finished papers are archived soon after they are finished. */
export const subscribersOf = (sources: readonly Source[]): Subscriber[] =>
  sources.flatMap((source) =>
    Object.entries(source.events).map(([event, idOf]) => ({
      on: event,
      name: `archives.on-${event}`,
      mayWait: true,
      runMany: ({ services }: JobContext, events: readonly { payload: never }[]) =>
        archiveMany(
          services,
          source,
          events.map(({ payload }) => idOf(payload)),
        ),
    })),
  );

/** The job that archives one paper, by the retention table or as an archivist decided. */
export const archiveOne =
  (sources: readonly Source[]): JobHandler =>
  async ({ services }: JobContext, { type, id, byHand }: SourceRef & { byHand?: ByHand }) => {
    const source = sources.find((one) => one.type === type);
    if (source) await archivePaper(services, source, id, byHand);
  };

/** The job that tries again what a unit has pending, once something that stood in the way has changed. */
export async function retryUnit({ services }: JobContext, { unitId }: { unitId: string }): Promise<void> {
  await inPassing(services, async ({ tx, job }) => {
    const { rows } = await sql<SourceRef>`
      select source_type as type, source_id as id from archives.pending where unit_id = ${unitId}`.execute(tx);
    for (const ref of rows) job("archives.archive-one", ref, jobOf(ref));
  });
}

/**
 * Looks each night for finished papers that are not archived: from before this module came, whose event was lost, or which
 * failed until now. Nothing is forgotten.
 */
export const findForgotten =
  (sources: readonly Source[]): JobHandler =>
  async ({ services }: JobContext) => {
    for (const source of sources) await findForgottenOf(services, source);
  };

async function findForgottenOf(services: JobContext["services"], source: Source): Promise<void> {
  for (let after: string | null = null; ; ) {
    const names = await source.finishedAfter(services, after, BATCH);
    const forgotten = await forgottenOf(services, source.type, names);
    if (forgotten.length > 0) await archiveMany(services, source, forgotten);
    const last = names.at(-1);
    if (names.length < BATCH || !last) return;
    after = last.id;
  }
}

/**
 * Which of these are neither archived, nor out of scope, nor known to wait for a fonds of their unit, whose founding tries them
 * again; by item_source and the primary key of pending.
 */
async function forgottenOf(
  { db }: JobContext["services"],
  type: string,
  names: readonly { id: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id from unnest(${names.map(({ id }) => id)}::uuid[]) as n (id)
    where not exists (select from archives.item i where i.source_type = ${type} and i.source_id = n.id)
      and not exists (select from archives.pending p
        where p.source_type = ${type} and p.source_id = n.id
          and (p.state = 'excluded' or p.code = 'archives.no_fonds'))`.execute(db);
  return rows.map(({ id }) => id);
}
