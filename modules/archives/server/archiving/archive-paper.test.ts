import { sql } from "@tz/kernel/server/base";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archivesApp } from "../testing.ts";
import { archivePaper } from "./archive-paper.ts";

const app = await archivesApp();
const { finance, education, people } = app;
const clerk = app.as(finance.clerk);

const codesOf = async (year: number) => {
  const { rows } = await sql<{ code: string }>`
    select code from archives.item where year = ${year} order by code`.execute(app.db);
  return rows.map(({ code }) => code);
};

describe("a finished paper", () => {
  it("archives itself with the code of its class, the rule that decided, and its parts in their order", async () => {
    const item = await app.archived({ documentNumber: "财发〔2026〕1号" });
    expect(item).toMatchObject({
      code: "Z109-WS·2026-D30-BGS-0001",
      retention: "y30",
      dueOn: "2056-12-31",
      rule: { no: "2.8", version: 0 },
      pages: 3,
      organName: "办公室",
    });
    expect(item.parts.map(({ role }) => role)).toEqual(["original", "finalDraft", "approvalSheet"]);
  });

  it("is archived once, however often it is tried", async () => {
    const id = await app.finish({ year: 2001, date: "2001-05-01" });
    const paper = app.papers.get(id)!;
    const source = {
      type: "test.paper",
      events: {},
      load: async () => paper,
      names: async () => [{ id, unitId: paper.unitId, title: paper.title }],
      finishedAfter: async () => [],
    };
    await Promise.all([1, 2, 3].map(() => archivePaper(app.services, source, id)));
    expect(await codesOf(2001)).toEqual(["Z109-WS·2001-D30-BGS-0001"]);
  });

  it("is checked by the next attempt where a server went down before its check, and only then once more", async () => {
    const paperId = await app.finish({ year: 2006, date: "2006-05-01" });
    const { rows } = await sql<{ id: string }>`
      update archives.item set check_state = 'pending' where source_id = ${paperId} returning id`.execute(app.db);
    const itemId = rows[0]!.id;
    const tryAgain = async () => {
      const paper = JSON.stringify({ type: "test.paper", id: paperId });
      await sql`select graphile_worker.add_job('archives.archive-one', ${paper}::json)`.execute(app.db);
      await app.drainJobs();
      return (await clerk.get(`/api/archives/items/${itemId}/reports`)).body.items.length;
    };
    expect(await tryAgain()).toBe(2);
    expect((await app.item(finance.clerk, itemId)).check).toBe("passed");
    expect(await tryAgain()).toBe(2);
  });

  it("gets no number that another has, and none is left out, when many are archived at once", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => app.finish({ year: 2002, date: "2002-05-01" })));
    expect(ids).toHaveLength(6);
    expect(await codesOf(2002)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Z109-WS·2002-D30-BGS-000${n}`));
  });

  it("is classed by the department that drafted it, two departments never by one code", async () => {
    const item = await app.archived({ departmentId: finance.sectionId, year: 2003, date: "2003-05-01" });
    expect(item.code).toMatch(/^Z109-WS·2003-D30-[A-Z0-9]{3}-0001$/);
    expect(item.code).not.toContain("BGS");
  });

  it("stands among the pending ones with what to do where the unit has no fonds, and is archived once it has", async () => {
    const id = await app.finish({ unitId: education.id, departmentId: null });
    const keeper = app.as(education.clerk);
    const { items } = (await keeper.get("/api/archives/pending")).body;
    expect(items).toMatchObject([{ source: { id }, state: "failed", sentence: expect.stringContaining("全宗号") }]);
    expect((await clerk.get("/api/archives/pending")).body.items).toEqual([]);
    expect((await keeper.get("/api/archives/duties")).body).toEqual({ failed: 1, asked: 0, sent: 0 });
    expect((await app.as(education.staff).get("/api/archives/duties")).status).toBe(403);
    await app.foundFonds(education, "Z110");
    await app.drainJobs();
    expect((await keeper.get("/api/archives/pending")).body.items).toEqual([]);
    expect(await app.itemOf(id)).toBeDefined();
  });

  const findForgotten = async () => {
    await sql`select graphile_worker.add_job('archives.find-forgotten', '{}'::json)`.execute(app.db);
    await app.drainJobs();
  };

  it("that nobody told of is found at night", async () => {
    const id = "00000000-0000-7000-8000-000000000001";
    app.papers.set(id, { ...app.papers.values().next().value!, year: 2004, date: "2004-01-02" });
    await findForgotten();
    expect(await app.itemOf(id)).toBeDefined();
  });

  it("whose unit has no fonds is not tried again every night, only when the unit has one", async () => {
    const id = await app.finish({ unitId: people.unit("交通运输局").id, departmentId: null });
    await findForgotten();
    const { rows } = await sql<{ attempts: number }>`
      select attempts from archives.pending where source_id = ${id}`.execute(app.db);
    expect(rows).toEqual([{ attempts: 1 }]);
  });
});

describe("a class of a year", () => {
  it("never has a gap, whatever is archived and reclassed in whatever order", async () => {
    let year = 2009;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant("archive"), fc.nat(20)), { minLength: 1, maxLength: 8 }),
        async (moves) => {
          year += 1;
          const items: string[] = [];
          for (const move of moves) {
            if (move === "archive" || items.length === 0) {
              items.push((await app.archived({ year, date: `${year}-03-01` })).id);
              continue;
            }
            const id = items[Number(move) % items.length]!;
            const { version, retention } = await app.item(finance.clerk, id);
            const to = retention === "y30" ? "y10" : "y30";
            await clerk.post(`/api/archives/items/${id}/reclass`, { version, retention: to, reason: "鉴定后改划" });
          }
          // A number that became free last is taken by the next item; until then it stands voided in the ledger.
          for (const retention of ["y30", "y10"]) {
            const { rows } = await sql<{ n: number; state: string }>`
              select e.n, e.state from kernel.number_entry e join kernel.number_series s on s.id = e.series_id
              where e.year = ${year} and s.unit_id = ${finance.id}
                and s.pattern like ${retention === "y30" ? "%-D30-%" : "%-D10-%"} order by e.n`.execute(app.db);
            expect(rows.map(({ n }) => n)).toEqual(rows.map((_, at) => at + 1));
          }
          const codes = await codesOf(year);
          expect(new Set(codes).size).toBe(items.length);
        },
      ),
      { numRuns: Number(process.env.ARCHIVE_RUNS ?? 4) },
    );
  });
});

describe("who sees an archived paper", () => {
  it("is the archivist, those who took part, and others of the unit only its entry", async () => {
    const { id } = await app.archived();
    const sightOf = async (person: Parameters<typeof app.as>[0]) => {
      const { status, body } = await app.as(person).get(`/api/archives/items/${id}`);
      return status === 200 ? body.sight : status;
    };
    expect(await sightOf(finance.clerk)).toBe("content");
    expect(await sightOf(finance.staff)).toBe("content");
    expect(await sightOf(finance.sectionChief)).toBe("entry");
    expect(await sightOf(education.clerk)).toBe(404);
    for (const one of [people.systemAdministrator, people.securityAdministrator, people.auditAdministrator])
      expect(await sightOf(one)).toBe(403);
  });

  it("is asked of the list, the parts, the reports and the search alike", async () => {
    const { id, title } = await app.archived({ title: "关于印发会计核算办法的通知" });
    const listed = async (person: Parameters<typeof app.as>[0], query = "") =>
      (await app.as(person).get(`/api/archives/items?limit=200${query}`)).body.items.some(
        (row: { id: string }) => row.id === id,
      );
    expect([await listed(finance.clerk), await listed(finance.sectionChief), await listed(education.clerk)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([await listed(finance.staff, "&scope=mine"), await listed(finance.sectionChief, "&scope=mine")]).toEqual([
      true,
      false,
    ]);
    const part = (person: Parameters<typeof app.as>[0]) => app.as(person).get(`/api/archives/items/${id}/parts/1`);
    expect([(await part(finance.staff)).status, (await part(finance.sectionChief)).status]).toEqual([200, 404]);
    const report = (person: Parameters<typeof app.as>[0]) => app.as(person).get(`/api/archives/items/${id}/reports`);
    expect([(await report(finance.clerk)).status, (await report(finance.sectionChief)).status]).toEqual([200, 404]);
    const found = async (person: Parameters<typeof app.as>[0]) =>
      (await app.as(person).get(`/api/search?q=${encodeURIComponent("会计核算办法")}`)).body.items.map(
        (hit: { title: { text: string }[] }) => hit.title.map(({ text }) => text).join(""),
      );
    expect([await found(finance.staff), await found(finance.sectionChief)]).toEqual([[title], []]);
  });
});
