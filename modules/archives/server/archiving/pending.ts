import { type AppError, asSystem, type Services, sql, type Tx } from "@tz/kernel/server/base";
import type { FinishedName } from "../../contract/index.ts";
import type { SourceRef } from "./archive-paper.ts";

/** Writes down that finished papers were not archived and why, in place of what stood there from an attempt before. */
export function recordPending(
  services: Services,
  type: string,
  papers: readonly FinishedName[],
  { code, parameters }: AppError,
): Promise<void> {
  return asSystem(services, "archives.not-archived", async ({ tx, now, subject, note }) => {
    const state = code === "archives.out_of_scope" ? "excluded" : "failed";
    // In one order, or two attempts would wait for each other.
    const { id, unitId, title } = columnsOf(papers.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    await sql`/*kept*/
      insert into archives.pending as p (source_type, source_id, unit_id, title, state, code, parameters, tried_at)
      select ${type}, n.id, n.unit_id, n.title, ${state}, ${code}, ${JSON.stringify(parameters)}::jsonb, ${now}
      from unnest(${id}::uuid[], ${unitId}::uuid[], ${title}::text[]) as n (id, unit_id, title)
      on conflict (source_type, source_id) do update set unit_id = excluded.unit_id, title = excluded.title,
        state = excluded.state, code = excluded.code, parameters = excluded.parameters, tried_at = excluded.tried_at,
        attempts = p.attempts + 1`.execute(tx);
    const [only] = papers;
    if (papers.length === 1 && only) subject({ type, id: only.id, unitId: only.unitId });
    note(papers.length === 1 ? { code } : { code, type, papers: id });
  });
}

const columnsOf = (papers: readonly FinishedName[]) => ({
  id: papers.map(({ id }) => id),
  unitId: papers.map(({ unitId }) => unitId),
  title: papers.map(({ title }) => title),
});

/** The paper is archived now; by primary key. */
export async function forgetPending({ tx }: { tx: Tx }, { type, id }: SourceRef): Promise<void> {
  await sql`/*kept*/ delete from archives.pending where source_type = ${type} and source_id = ${id}`.execute(tx);
}
