import { type Db, sql } from "@tz/kernel/server/base";
import { StoredInstance } from "../../packages/kernel/server/workflow/testing/stored-instance.ts";
import { type Check, check, nothing } from "../kill/checks/check.ts";
import type { Clients } from "./clients.ts";

/** How many of the accepted requests are sent once more at the end. */
const REPEATS = 40;

interface InstanceRow {
  id: string;
  caseId: string;
  status: string;
  version: number;
  lines: number;
  last: number;
  open: number;
}

/** No case is stuck, doubled or lost, and what people were told is what has happened. */
export async function checkCases(db: Db, clients: Clients): Promise<Check[]> {
  const before = await instancesOf(db);
  const whole = await checkWhole(db, before);
  const told = await checkTold(db, clients);
  const again = await checkRepeats(db, clients);
  const ends: string[] = [];
  for (const caseId of clients.cases)
    await clients.finish(caseId).catch((error: Error) => void ends.push(error.message));
  const after = await instancesOf(db);
  return [
    check("a case for each that was begun", clients.cases.toSorted(), before.map(({ caseId }) => caseId).toSorted()),
    ...whole,
    ...told,
    ...again,
    nothing("cases that cannot be brought to their end", ends),
    nothing(
      "cases that are not finished when nobody has anything to do",
      after.filter(({ status }) => status !== "finished"),
    ),
  ];
}

async function instancesOf(db: Db): Promise<InstanceRow[]> {
  const { rows } = await sql<InstanceRow>`
    select i.id, i.case_id as "caseId", i.status, i.version, h.lines, h.last,
      (select count(*)::int from kernel.task t where t.instance_id = i.id and t.state = 'open') as open
    from kernel.process_instance i cross join lateral (
      select count(*)::int as lines, max(seq) as last from kernel.process_history where instance_id = i.id) as h
    order by i.id`.execute(db);
  return rows;
}

/** What the history tells is what stands there, step by step without a gap. */
async function checkWhole(db: Db, instances: InstanceRow[]): Promise<Check[]> {
  const unlike: string[] = [];
  for (const { id } of instances) {
    const stored = new StoredInstance(db, id);
    if (check("state", await stored.rebuilt(), await stored.state()).ok === false) unlike.push(id);
  }
  return [
    nothing(
      "cases whose history has a gap",
      instances.filter(({ version, lines, last }) => lines !== version || last !== version),
    ),
    nothing(
      "running cases that nobody has, and finished ones that somebody has",
      instances.filter(({ status, open }) => (status === "running") !== open > 0),
    ),
    nothing("cases that are not what their history makes them", unlike),
  ];
}

/** Each operation that was answered has happened once, with one row in the audit trail, and no other has. */
async function checkTold(db: Db, { accepted }: Clients): Promise<Check[]> {
  const told = accepted.map(({ operation, subject, person }) => `${subject} ${operation} ${person}`).sort();
  const { rows } = await sql<{ line: string }>`
    select coalesce(h.task_id, i.case_id) || ' ' || h.operation || ' ' || h.person_id as line
    from kernel.process_history h join kernel.process_instance i on i.id = h.instance_id`.execute(db);
  const happened = rows.map(({ line }) => line).sort();
  const { rows: audit } = await sql<{ count: number }>`
    select count(*)::int as count from kernel.audit where ok and person_id is not null
      and (command like 'workflow.%' or command = 'drill.start')`.execute(db);
  return [
    nothing("operations that were answered and have not happened", without(told, happened)),
    nothing("operations that have happened unanswered, or twice", without(happened, told)),
    check("a row in the audit trail for each", accepted.length, audit[0]!.count),
  ];
}

/** What of the first list is not in the second, each as often as it comes. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** The same request again gets the same answer and does nothing. */
async function checkRepeats(db: Db, clients: Clients): Promise<Check[]> {
  const lines = async () => (await instancesOf(db)).reduce((sum, { version }) => sum + version, 0);
  const before = await lines();
  const every = Math.max(1, Math.floor(clients.accepted.length / REPEATS));
  const otherwise: string[] = [];
  for (const request of clients.accepted.filter((_, place) => place % every === 0))
    if (!(await clients.repeat(request))) otherwise.push(request.path);
  return [
    nothing("requests that are answered otherwise when they are repeated", otherwise),
    check("operations that repeating them has added", 0, (await lines()) - before),
  ];
}
