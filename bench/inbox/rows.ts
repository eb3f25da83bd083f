import type pg from "pg";
import type { Office } from "../workflow/office.ts";

/** What each person has to do, whatever the size of the table; the rest of the rows is what they have done. */
const OPEN = 25;
/** Rows of one statement; a year of ids is cut by them. */
const BATCH = 250_000;
const SINCE = Date.parse("2026-01-02T00:00:00Z");
const SPAN = 280 * 86_400_000;

/** A UUIDv7 (RFC 9562 5.7) of a moment in milliseconds. */
const idAt = (milliseconds: string) =>
  `(lpad(to_hex(${milliseconds}), 12, '0') || '7' || lpad(to_hex((random() * 4095)::int), 3, '0') || '8' || substr(md5(random()::text), 1, 15))::uuid`;

/** One case for each ten tasks; those whose last task is open are running. */
async function insertCases(owner: pg.Client, office: Office, first: number, last: number, total: number) {
  await owner.query(
    `insert into kernel.process_instance (id, version_id, case_type, case_id, kind, title, urgency, unit_id, unit_name,
       drafter_id, drafter_name, status, state, live, version, started_at, ended_at)
     select ${idAt("ms::bigint")}, v.id, 'bench.case', gen_random_uuid(), 'bench.case', '关于基准测试的请示' || n, 'normal', $1,
       '基准', p.people[1 + n % cardinality(p.people)], '基准', case when running then 'running' else 'finished' end, '{}', '{}', 1,
       to_timestamp(ms / 1000), case when running then null else to_timestamp(ms / 1000) end
     from (select n, $2::float8 + $3::float8 * n / $4 as ms, n > $4 - $5 as running from generate_series($6::int, $7::int) as n) as c,
       (select id from kernel.process_version limit 1) as v, (select $8::uuid[] as people) as p`,
    [office.unitId, SINCE, SPAN, total, running(office), first, last, ids(office)],
  );
}

const ids = ({ people }: Office) => people.map(({ personId }) => personId);
const running = ({ people }: Office) => people.length * OPEN;

/** Tasks spread evenly over the people and the year; the last ones are open, a third of them late. */
async function insertTasks(owner: pg.Client, office: Office, first: number, last: number, total: number) {
  await owner.query(
    `insert into kernel.task (id, instance_id, no, token, node, step_name, state, person_id, person_name, post_id, unit_id,
       rank, case_type, case_id, kind, title, urgency, case_unit_id, case_unit_name, from_name, opened_at, due_at, remind_at,
       closed_at, closed_by, closed_by_name, closed_seq)
     select ${idAt("ms::bigint")}, gen_random_uuid(), 1, 1, 'check', '审核', case when open then 'open' else 'done' end, person, '基准', person, $1,
       0, 'bench.case', gen_random_uuid(), 'bench.case', '关于基准测试的请示' || n, 'normal', $1, '基准', '基准',
       to_timestamp(ms / 1000), to_timestamp(ms / 1000) + case when n % 3 = 0 then interval '1 day' else interval '1 year' end,
       case when open then to_timestamp(ms / 1000) + interval '1 year' end,
       case when open then null else to_timestamp(ms / 1000) end, case when open then null else person end,
       case when open then null else '基准' end, case when open then null else 2 end
     from (select n, $2::float8 + $3::float8 * n / $4 as ms, n > $4 - $5 as open,
         ($8::uuid[])[1 + n % cardinality($8::uuid[])] as person
       from generate_series($6::int, $7::int) as n) as t`,
    [office.unitId, SINCE, SPAN, total, running(office), first, last, ids(office)],
  );
}

type Insert = typeof insertTasks;

async function inBatches(insert: Insert, owner: pg.Client, office: Office, total: number): Promise<void> {
  for (let first = 1; first <= total; first += BATCH)
    await insert(owner, office, first, Math.min(total, first + BATCH - 1), total);
}

/** Fills the empty tables with so many tasks. */
export async function fill(owner: pg.Client, office: Office, total: number): Promise<void> {
  await owner.query("truncate kernel.task, kernel.process_instance cascade");
  await inBatches(insertTasks, owner, office, total);
  await inBatches(insertCases, owner, office, Math.max(running(office), total / 10));
  await owner.query(
    `insert into kernel.process_follower (person_id, instance_id)
     select drafter_id, id from kernel.process_instance where status = 'running'`,
  );
  await owner.query("vacuum (analyze) kernel.task, kernel.process_instance, kernel.process_follower");
  // What the filling has left to be written would otherwise be written while the lists are measured.
  await owner.query("checkpoint");
}
