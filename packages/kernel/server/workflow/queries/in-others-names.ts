import { allDelegatorsOf, type KindsDelegator } from "../../access/index.ts";
import { type Actor, type Db, sql } from "../../base/index.ts";

type Part = ReturnType<typeof sql>;

/** Tasks (`r`) of these people, of the kinds that each of them has delegated. */
export function tasksOf(delegators: readonly KindsDelegator[]): Part {
  const covered = delegators.map(({ personId, kinds }) =>
    kinds ? sql`(r.person_id = ${personId} and r.kind = any (${kinds}))` : sql`r.person_id = ${personId}`,
  );
  return covered.length === 0 ? sql`false` : sql`(${sql.join(covered, sql` or `)})`;
}

/**
 * The open tasks that come to somebody at this moment in another's name, as a condition on `kernel.task r` that task_todo and
 * task_instance serve; undefined for whoever stands in for nobody. Whatever case has one may be read, listed and found by them so long.
 */
export async function openInOthersNames(
  db: Db,
  { actor, now }: { actor: Pick<Actor, "personId">; now: Date },
): Promise<Part | undefined> {
  const delegators = await allDelegatorsOf(db, actor.personId, now);
  return delegators.length === 0 ? undefined : sql`r.state = 'open' and ${tasksOf(delegators)}`;
}

/** The cases of a type that come to somebody at this moment in another's name. By task_todo. */
export async function casesInOthersNames(
  db: Db,
  viewer: { actor: Pick<Actor, "personId">; now: Date },
  caseType: string,
): Promise<string[]> {
  const open = await openInOthersNames(db, viewer);
  if (!open) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct r.case_id as id from kernel.task r where r.case_type = ${caseType} and ${open}`.execute(db);
  return rows.map(({ id }) => id);
}
