import { type Db, sql } from "@tz/kernel/server/base";
import { type Check, check, nothing } from "../../kill/checks/check.ts";
import type { Many, Order } from "./many.ts";

/** Nothing was forgotten or done twice, and each run says of itself what is true. */
export async function checkMany(db: Db, { ledger, orders }: Many): Promise<Check[]> {
  const happened = await operationsOf(db);
  const otherwise = [...ledger.cases]
    .filter(([caseId, expected]) => expected.join() !== happened.get(caseId)?.join())
    .map(([caseId, expected]) => ({ caseId, expected, found: happened.get(caseId) }));
  return [
    check("a case for each that was begun", [...ledger.cases.keys()].sort(), [...happened.keys()].sort()),
    nothing("cases to which something else was done than what was told, or in another order", otherwise),
    nothing("orders whose runs do not say what was done", orders.flatMap(wrongIn)),
    check("rows in the audit trail, one for each case of each run", await itemsOf(db), countedIn(orders)),
    check("refusals that are kept, one for each case that a run left", await refusalsOf(db), refusedIn(orders)),
    nothing("cases that are not finished", await unfinished(db)),
  ];
}

/** What the runs of one order say, against what there was to do. */
function wrongIn({ what, runs, possible, refusing, atOnce }: Order): object[] {
  const done = runs.reduce((sum, run) => sum + run.done, atOnce);
  const last = runs.at(-1);
  const wrong = runs.filter(
    (run) => run.endedAt === null || run.done + run.refused > run.total || (run === last && !isWhole(run, refusing)),
  );
  return done === possible && wrong.length === 0 ? [] : [{ what, possible, done, runs }];
}

/** A run that was not stopped has looked at all that there were. */
const isWhole = ({ state, total, done, refused }: Order["runs"][number], refusing: number) =>
  state === "stopped" || (total === done + refused && refused === refusing);

const runsOf = (orders: readonly Order[]) => orders.flatMap(({ runs }) => runs);
const countedIn = (orders: readonly Order[]) => runsOf(orders).reduce((sum, run) => sum + run.done + run.refused, 0);
const refusedIn = (orders: readonly Order[]) => runsOf(orders).reduce((sum, run) => sum + run.refused, 0);

/** What the histories tell, by case: a migration with the version, a transfer with the person. */
async function operationsOf(db: Db): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ caseId: string; operations: string[] }>`
    select i.case_id as "caseId", array_agg(
      h.operation || coalesce(' ' || (h.detail ->> 'number'), case when h.operation = 'transfer' then ' ' || (h.detail #>> '{to,id}') end, '')
      order by h.seq) as operations
    from kernel.process_history h join kernel.process_instance i on i.id = h.instance_id
    join kernel.process_version v on v.id = i.version_id join kernel.process_definition d on d.id = v.definition_id
    where d.key = 'many' group by i.case_id`.execute(db);
  return new Map(rows.map(({ caseId, operations }) => [caseId, operations]));
}

const count = async (db: Db, statement: ReturnType<typeof sql<{ count: number }>>) =>
  (await statement.execute(db)).rows[0]!.count;

const itemsOf = (db: Db) =>
  count(
    db,
    sql`select count(*)::int as count from kernel.audit where command = 'workflow.run-batch' and ok and note ? 'item'`,
  );

const refusalsOf = (db: Db) => count(db, sql`select count(*)::int as count from kernel.batch_refusal`);

async function unfinished(db: Db): Promise<object[]> {
  const { rows } = await sql<object>`
    select i.case_id, i.status from kernel.process_instance i
    where i.status <> 'finished' or exists (select from kernel.task t where t.instance_id = i.id and t.state = 'open')`.execute(
    db,
  );
  return rows;
}
