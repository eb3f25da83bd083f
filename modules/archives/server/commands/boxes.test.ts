import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const clerk = app.as(finance.clerk);

const pdfOf = (pages: number) => {
  const [part] = app.papers.values().next().value!.parts;
  return [{ ...part!, pages }];
};

describe("boxes", () => {
  it("hold a year's items class by class, none of two classes together, and say how many pages", async () => {
    await app.archived();
    for (const pages of [200, 200, 200]) await app.archived({ parts: pdfOf(pages) });
    await app.archived({ title: "关于印发财务管理办法的通知" });
    const { body } = await clerk.post("/api/archives/boxes", { year: 2026, thickness: 30 });
    expect(body).toEqual({ boxes: 3, items: 5 });
    const { items } = (await clerk.get("/api/archives/boxes?year=2026")).body;
    const shown = items.map(({ number, retention, items: held, pages, first, last }: never) => [
      number,
      retention,
      held,
      pages,
      first,
      last,
    ]);
    expect(shown).toEqual(
      expect.arrayContaining([
        [1, "permanent", 1, 3, 1, 1],
        [1, "y30", 3, 403, 1, 3],
        [2, "y30", 1, 200, 4, 4],
      ]),
    );
    expect((await clerk.post("/api/archives/boxes", { year: 2026 })).body).toEqual({ boxes: 0, items: 0 });
  });

  it("keep an item in its class until they are taken apart, from the last one on", async () => {
    const { items } = (await clerk.get("/api/archives/boxes?retention=y30")).body;
    const [last, first] = items;
    const { rows } = (await clerk.get(`/api/archives/boxes/${last.id}`)).body;
    const item = await app.item(finance.clerk, rows[0].id);
    const reclass = { version: item.version, retention: "y10", reason: "改划" };
    expect((await clerk.post(`/api/archives/items/${item.id}/reclass`, reclass)).body.code).toBe(
      "archives.boxed_already",
    );
    const empty = (box: { id: string; version: number }) =>
      clerk.post(`/api/archives/boxes/${box.id}/empty`, { version: box.version });
    expect((await empty(first)).body.code).toBe("archives.later_box");
    expect((await empty(last)).status).toBe(200);
    expect((await clerk.post(`/api/archives/items/${item.id}/reclass`, reclass)).status).toBe(200);
  });

  it("have a remark sheet, and are the keeper's alone", async () => {
    const [box] = (await clerk.get("/api/archives/boxes")).body.items;
    const kept = await clerk.post(`/api/archives/boxes/${box.id}/keep`, {
      version: 1,
      note: "缺附件一页",
      checkedBy: "王晓燕",
    });
    expect(kept.status).toBe(200);
    const { box: now } = (await clerk.get(`/api/archives/boxes/${box.id}`)).body;
    expect(now).toMatchObject({ note: "缺附件一页", checkedBy: "王晓燕", checkedOn: "2026-03-02" });
    expect((await app.as(education.clerk).get(`/api/archives/boxes/${box.id}`)).status).toBe(404);
    expect((await app.as(finance.staff).get("/api/archives/boxes")).status).toBe(403);
  });
});

describe("the catalogue as a sheet", () => {
  it("has the nine columns in the order of the codes, a volume for each year and retention", async () => {
    const { status, body } = await clerk.get("/api/archives/catalogue.xlsx?year=2026");
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body.buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["2026 永久", "2026 10年", "2026 30年"]);
    const sheet = book.getWorksheet("2026 30年")!;
    expect((sheet.getRow(1).values as string[]).slice(1)).toEqual([
      "序号",
      "档号",
      "文号",
      "责任者",
      "题名",
      "日期",
      "密级",
      "页数",
      "备注",
    ]);
    expect((sheet.getRow(2).values as string[])[2]).toBe("Z109-WS·2026-D30-BGS-0001");
  });
});

describe("statistics", () => {
  it("count what is kept by year, retention and organ", async () => {
    const { rows } = (await clerk.get("/api/archives/statistics")).body;
    const [permanent] = rows;
    expect(permanent).toMatchObject({ year: 2026, retention: "permanent", items: 1, pages: 3, outgoing: 1, boxed: 1 });
    expect((await app.as(education.clerk).get("/api/archives/statistics")).body.rows).toEqual([]);
    expect((await app.as(finance.staff).get("/api/archives/statistics")).status).toBe(403);
  });
});
