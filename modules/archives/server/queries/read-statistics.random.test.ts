import { readFile } from "node:fs/promises";
import { newId, sql } from "@tz/kernel/server/base";
import fc from "fast-check";
import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const units = [app.finance.id, app.education.id];
await sql`
  insert into archives.box (id, holder_id, fonds, fonds_name, year, retention, number, thickness, arranged_by, arranged_on)
  values (${newId()}, ${units[0]}, 'Z109', '财政局', 2026, 'y30', 1, 30, '甲', '2026-03-01')`.execute(app.db);
const { rows: boxes } = await sql<{ id: string }>`select id from archives.box`.execute(app.db);
const box = boxes[0]!.id;

/** What the migration counts, which is the plain way to count it. */
const counting = (await readFile(new URL("../migrations/0006-tally.sql", import.meta.url), "utf8"))
  .split("insert into archives.tally\n")[1]!
  .split(";")[0]!;
const kept = async () =>
  (await sql`select * from archives.tally where entries <> 0 order by 1, 2, 3, 4`.execute(app.db)).rows.map((row) =>
    Object.values(row as object).map(String),
  );
const counted = async () =>
  (await sql`${sql.raw(counting)} order by 1, 2, 3, 4`.execute(app.db)).rows.map((row) =>
    Object.values(row as object).map(String),
  );

const unit = fc.constantFrom(...units);
const classOf = fc.record({
  year: fc.constantFrom(2024, 2025),
  retention: fc.constantFrom("permanent", "y30"),
  organ_name: fc.constantFrom(null, "办公室"),
});
const facts = {
  pages: fc.integer({ min: 0, max: 30 }),
  check_state: fc.constantFrom("pending", "passed", "failed"),
  state: fc.constantFrom("kept", "transferred", "destroyed"),
  box_id: fc.constantFrom(null, box),
  holder_id: unit,
};
const entering = fc.record({
  op: fc.constant("enter" as const),
  class: classOf,
  unit_id: fc.option(unit),
  kind: fc.constantFrom("outgoing", "incoming", "imported"),
  count: fc.integer({ min: 1, max: 4 }),
  ...facts,
});
const changing = fc.record({
  op: fc.constant("change" as const),
  share: fc.integer({ min: 1, max: 3 }),
  set: fc.oneof(
    classOf,
    ...Object.entries(facts).map(([key, value]) => (value as fc.Arbitrary<unknown>).map((one) => ({ [key]: one }))),
    fc.constant({ note: "更正" }),
  ),
});

type Value<A> = A extends fc.Arbitrary<infer V> ? V : never;

let last = 0;
async function enter({ class: { year, retention, organ_name }, count, ...item }: Value<typeof entering>) {
  last += count;
  const { unit_id, holder_id, kind, state, pages, check_state, box_id } = item;
  await sql`
    insert into archives.item (id, unit_id, holder_id, kind, state, fonds, fonds_name, year, retention, organ_name, n, code, title,
      author, date, secrecy, pages, check_state, box_id, facts, archived_at)
    select gen_random_uuid(), ${unit_id}, ${holder_id}, ${kind}, ${state}, 'Z109', '财政局', ${year}, ${retention}, ${organ_name},
      n, 'X' || n, '题名', '财政局', '2026-01-01', 'none', ${pages}, ${check_state}, ${box_id}, '{}', now()
    from generate_series(${last - count + 1}::int, ${last}::int) n`.execute(app.db);
}

async function change({ set, share }: Value<typeof changing>) {
  const values = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update archives.item set ${sql.join(values)} where n % ${share} = 0`.execute(app.db);
}

it("the figures kept are those that counting gives, whatever happens to items, one by one or many at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(entering, changing), { maxLength: 8 }), async (steps) => {
      for (const step of steps) await (step.op === "enter" ? enter(step) : change(step));
      expect(await kept()).toEqual(await counted());
    }),
    { numRuns: Number(process.env.TALLY_RUNS ?? 20) },
  );
});

it("so they are when several people change items at the same time", async () => {
  const changes = fc.sample(changing, { seed: 7, numRuns: 24 });
  // One that waits for another that waits for it is rolled back, with what it counted.
  await Promise.allSettled(changes.map(change));
  expect(await kept()).toEqual(await counted());
});
