import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { archivesApp, paperType } from "../testing.ts";
import { archiveMany } from "./archive-many.ts";
import type { Source } from "./archive-paper.ts";

const app = await archivesApp();
const { finance, education } = app;
const model = app.papers.get(await app.finish())!;

const ids = (count: number, year: number) =>
  Array.from({ length: count }, (_, at) => `0000${year}-0000-7000-8000-00000000000${at}`);

/** Papers as their module gives them. */
function sourceOf(papers: Record<string, Partial<typeof model>>): Source {
  for (const [id, paper] of Object.entries(papers)) app.papers.set(id, { ...model, departmentId: null, ...paper });
  const named = (id: string) => ({ id, unitId: app.papers.get(id)!.unitId, title: app.papers.get(id)!.title });
  return {
    type: paperType,
    events: {},
    load: async (_services, id) => app.papers.get(id),
    names: async (_services, wanted) => wanted.filter((id) => app.papers.has(id)).map(named),
    finishedAfter: async () => [],
  };
}

const pendingOf = async (wanted: readonly string[]) => {
  const { rows } = await sql<{ id: string; code: string; attempts: number; unit_id: string }>`
    select source_id as id, code, attempts, unit_id from archives.pending
    where source_id = any (${wanted}::uuid[]) order by source_id`.execute(app.db);
  return rows;
};

/** Papers of these units finish together. */
async function finishTogether(unitIds: readonly string[], year: number): Promise<string[]> {
  const wanted = ids(unitIds.length, year);
  const papers = Object.fromEntries(wanted.map((id, place) => [id, { unitId: unitIds[place] }]));
  await archiveMany(app.services, sourceOf(papers), [...wanted, wanted[0]!]);
  return wanted;
}

it("writes down all papers whose unit has no fonds at once, each with its reason, and archives the others", async () => {
  const [first, second, third] = (await finishTogether([education.id, finance.id, education.id], 2101)) as [
    string,
    string,
    string,
  ];
  const waiting = { code: "archives.no_fonds", attempts: 1, unit_id: education.id };
  expect(await pendingOf([first, second, third])).toEqual([
    { ...waiting, id: first },
    { ...waiting, id: third },
  ]);
  const { rows } = await sql<{ papers: string[] }>`
    select note -> 'papers' as papers from kernel.audit where command = 'archives.not-archived'
    order by id desc limit 1`.execute(app.db);
  expect(rows[0]?.papers).toEqual([first, third]);
  await app.drainJobs();
  expect(await app.itemOf(second)).toBeDefined();
});

it("sets no pages while news wait: each paper that has a place is a job that begins after all others", async () => {
  const [paper] = (await finishTogether([finance.id], 2102)) as [string];
  const { rows } = await sql<{ priority: number; payload: object }>`
    select j.priority, j.payload from graphile_worker._private_jobs j
    where j.key = ${`archives:${paperType}:${paper}`}`.execute(app.db);
  expect([await app.itemOf(paper), rows]).toEqual([
    undefined,
    [{ priority: 10, payload: { type: paperType, id: paper } }],
  ]);
  await app.drainJobs();
});

it("counts another attempt, and archives once, when the same news come twice", async () => {
  const [without, archived] = ids(2, 2103) as [string, string];
  const source = sourceOf({ [without]: { unitId: education.id }, [archived]: {} });
  for (const _ of [1, 2]) {
    await archiveMany(app.services, source, [without, archived]);
    await archiveMany(app.services, source, [archived]);
    await app.drainJobs();
  }
  expect(await pendingOf([without, archived])).toMatchObject([{ id: without, attempts: 2 }]);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from archives.item where source_id = ${archived}`.execute(app.db);
  expect(rows[0]?.count).toBe(1);
});

it("tries one that fails unforeseen again by itself, and archives those that came with it", async () => {
  const [broken, sound] = (await finishTogether([finance.id, finance.id], 2104)) as [string, string];
  const paper = app.papers.get(broken)!;
  app.papers.set(broken, {
    ...paper,
    get parts(): never {
      throw new Error("the disk is full");
    },
  });
  await app.drainJobs();
  expect(await pendingOf([broken])).toMatchObject([{ code: "archives.unexpected", unit_id: finance.id }]);
  expect(await app.itemOf(sound)).toBeDefined();
  app.papers.set(broken, paper);
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(app.db);
  await app.drainJobs();
  expect(await app.itemOf(broken)).toBeDefined();
  expect(await pendingOf([broken])).toEqual([]);
});
