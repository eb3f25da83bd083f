import { standIn, standInFor, testApp } from "@tz/testing";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { baseFloor, newId, sql } from "../../base/index.ts";
import { peopleFloor } from "../../people/index.ts";
import { door } from "../fixture/door.ts";
import { auditFloor } from "../floor.ts";
import { sealAll } from "../seal-batch.ts";
import { selectRows } from "../select-rows.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, auditFloor, door], authenticate: () => standIn });
const auditor = standInFor(app.origin, { name: "孙审计", permissions: ["audit.read"] });
const english = standInFor(app.origin, { name: "孙审计", permissions: ["audit.read"], language: "en" });
const [first, second] = [standInFor(app.origin, { name: "甲" }), standInFor(app.origin, { name: "乙" })];
const doors: string[] = [];
for (let day = 0; day < 5; day += 1) {
  doors.push((await first.post("/api/knock", { text: `甲${day}` })).body.id);
  await second.post("/api/knock", { text: `乙${day}` });
  await app.clock.advance({ days: 1 });
}
await first.get("/api/audit");
await sealAll(app.services);

type Listed = { command: string; personName: string; note: { text: string }; [key: string]: unknown };
const list = async (query: string): Promise<Listed[]> => (await auditor.get(`/api/audit?${query}`)).body.items;
const knocks = async (query: string) =>
  (await list(query)).filter(({ command }) => command === "fixture.knock").map(({ note }) => note.text);

describe("the auditor finds rows", () => {
  test("by person, the newest first", async () => {
    expect(await knocks(`personId=${first.personId}`)).toEqual(["甲4", "甲3", "甲2", "甲1", "甲0"]);
  });

  test("by event", async () => {
    expect(await list("command=fixture.knock")).toHaveLength(10);
    expect(await list("command=fixture.nothing")).toEqual([]);
  });

  test("by what they are about", async () => {
    expect(await knocks(`subjectId=${doors[2]}`)).toEqual(["甲2"]);
  });

  test("by time, from the first moment up to the last", async () => {
    expect(await knocks("from=2026-03-03T00:00:00%2B08:00&to=2026-03-04T09:00:00%2B08:00")).toEqual(["乙1", "甲1"]);
  });

  test("by failure: a refused access names the person and the route", async () => {
    expect(await list("ok=false")).toMatchObject([
      {
        command: "kernel.access-refused",
        event: "越权访问被拒绝",
        personName: "甲",
        ok: false,
        note: { route: "audit.list" },
      },
    ]);
  });

  test("by all of these together", async () => {
    expect(await knocks(`personId=${second.personId}&command=fixture.knock&ok=true&from=2026-03-05T00:00:00Z`)).toEqual(
      ["乙4", "乙3"],
    );
  });

  test("with the place in the chain, the event's words and the time", async () => {
    const [row] = await list(`subjectId=${doors[0]}`);
    expect(row).toMatchObject({
      position: 1,
      event: "敲门",
      at: "2026-03-02T01:00:00.000Z",
      ok: true,
      subjectType: "fixture.door",
    });
    const { body } = await english.get(`/api/audit?subjectId=${doors[0]}`);
    expect(body.items[0].event).toBe("Knock");
  });
});

test("pages are complete and without doubles, while rows are added", async () => {
  const seen: string[] = [];
  let cursor = "";
  do {
    const { body } = await auditor.get(`/api/audit?command=fixture.knock&limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.next ?? "";
    await first.post("/api/knock", { text: "其间" });
  } while (cursor);
  expect(seen).toHaveLength(10);
  expect(new Set(seen).size).toBe(10);
});

test.each([
  ["from=2026-03-05T00:00:00Z&to=2026-03-04T00:00:00Z", "audit.backwards"],
  ["cursor=abc", "kernel.bad_cursor"],
  [
    `cursor=${Buffer.from('["2026-99-99T00:00:00.000000Z","0199a000-0000-7000-8000-000000000001"]').toString("base64url")}`,
    "kernel.bad_cursor",
  ],
  ["ok=perhaps", "kernel.invalid"],
  ["personId=7", "kernel.invalid"],
  ["from=yesterday", "kernel.invalid"],
])("refuses a question that makes no sense: %s", async (query, code) => {
  const { status, body } = await auditor.get(`/api/audit?${query}`);
  expect([status, body.code]).toEqual([400, code]);
  if (code !== "kernel.bad_cursor") expect((await auditor.get(`/api/audit/export?${query}`)).body.code).toBe(code);
});

test.each(["/api/audit", "/api/audit/events", "/api/audit/export", "/api/audit/seal"])(
  "only the auditor reads %s",
  async (path) => {
    expect((await first.get(path)).status).toBe(403);
    expect((await app.anonymous.get(path)).status).toBe(401);
  },
);

test("the list of events names every command in the reader's language", async () => {
  const { body } = await english.get("/api/audit/events");
  expect(body.items).toContainEqual({ command: "fixture.knock", event: "Knock" });
  expect(body.items).toContainEqual({
    command: "kernel.access-refused",
    event: "Access refused for want of a permission",
  });
});

describe("an export", () => {
  test("as CSV holds every row, with nothing that a spreadsheet would run", async () => {
    await standInFor(app.origin, { name: '=HYPERLINK("http://x")' }).post("/api/knock", { text: '逗号,引号"换行\n' });
    const { body, headers } = await auditor.get("/api/audit/export?format=csv&command=fixture.knock");
    const lines = (body as string).split("\r\n");
    expect(headers.get("content-disposition")).toContain("audit.csv");
    expect(lines[0]).toMatch(/^\uFEFF?"时间","事件"/);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines.filter((line) => line.includes("fixture.knock")).length).toBeGreaterThanOrEqual(11);
    expect(lines.at(-2)).toContain('"2026-03-02 09:00:00","敲门"');
  });

  test("as Excel can be opened and holds the same rows", async () => {
    await app.services.db.transaction().execute((tx) =>
      sql`with a as (insert into kernel.audit (id, at, command, ok, note)
          select gen_random_uuid(), '2026-03-20T00:00:00Z'::timestamptz + n * interval '1 second', 'fixture.many', true, jsonb_build_object('n', n)
          from generate_series(1, 2500) as n returning id, at)
        insert into kernel.audit_pending select id, at from a`.execute(tx),
    );
    const { body, headers } = await english.get("/api/audit/export?format=xlsx&command=fixture.many");
    expect(headers.get("content-type")).toContain("spreadsheetml");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body);
    const sheet = book.getWorksheet("Audit")!;
    expect(sheet.rowCount).toBe(2501);
    expect(sheet.getRow(1).getCell(1).text).toBe("Time");
    const counted = Array.from({ length: 2500 }, (_, i) => JSON.parse(sheet.getRow(i + 2).getCell(13).text).n);
    expect(counted).toEqual(Array.from({ length: 2500 }, (_, i) => 2500 - i));
  });
});

test("the newest seal covers everything up to its own export, and is recorded", async () => {
  const { body, headers } = await auditor.get("/api/audit/seal");
  expect(headers.get("content-disposition")).toContain(`audit-seal-${body.seq}.json`);
  const { rows } = await sql<{ position: number }>`
    select l.position from kernel.audit a join kernel.audit_link l on l.audit_id = a.id
    where a.command = 'audit.export-seal'`.execute(app.db);
  expect(rows[0]!.position).toBeLessThanOrEqual(body.lastPosition);
});

test("a page is read by an index, however much lies between", async () => {
  await sql`insert into kernel.audit (id, at, command, person_id, ok)
    select gen_random_uuid(), '2026-03-21T00:00:00Z'::timestamptz + n * interval '1 second', 'fixture.bulk', ${newId()}, true
    from generate_series(1, 20000) as n`.execute(app.db);
  await sql`analyze kernel.audit`.execute(app.db);
  const filters = [
    {},
    { personId: first.personId },
    { command: "fixture.knock" },
    { subjectId: doors[0]! },
    { ok: false },
    { from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z" },
  ];
  for (const filter of filters) {
    const plan = await selectRows(app.db, filter, ["2026-03-22T00:00:00.000000Z", newId()], 51).explain("text");
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).not.toMatch(/Seq Scan on audit_2026_03/);
    expect(text).toMatch(/Index Scan .*audit_2026_03_\w+/);
  }
});
