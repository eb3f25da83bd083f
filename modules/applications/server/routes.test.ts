import { byHand, planOfText } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { applicationText } from "./queries/application-condition.ts";
import { applicationsApp, oneStep, reason } from "./testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const { staff, sectionChief, leader, officeDirector } = finance;
const education = people.unit("教育局");
const administrators = [people.systemAdministrator, people.securityAdministrator, people.auditAdministrator];

const formId = await app.publish({ title: "外出报备", fields: [reason], summary: "事由", process: oneStep });
const id = await app.apply(staff, formId, { 事由: "赴县里调研" });
const draft = await app.draft(staff, formId, { 事由: "未提交" });

describe("reading an application", () => {
  it("is for the applicant, the handler and those who read all of the unit", async () => {
    for (const person of [staff, sectionChief, leader, officeDirector])
      expect((await app.as(person).get(`/api/applications/${id}`)).status).toBe(200);
    expect((await app.as(leader).get(`/api/applications/${draft}`)).status).toBe(404);
  });

  it.each(["", "/sheet"])("answers strangers as if it were not there: %s", async (path) => {
    for (const person of [education.leader, education.officeDirector, finance.clerk, people.mayor])
      expect((await app.as(person).get(`/api/applications/${id}${path}`)).status).toBe(404);
    for (const person of administrators)
      expect((await app.as(person).get(`/api/applications/${id}${path}`)).status).toBe(403);
    expect((await app.anonymous.get(`/api/applications/${id}${path}`)).status).toBe(401);
  });

  it("is not offered to administrators by any list, export or statistics", async () => {
    for (const path of [
      "",
      "/export",
      "/statistics?year=2026",
      "/open-forms",
      "/forms",
      "/days?from=2026-03-01&to=2026-03-02",
    ])
      for (const person of administrators)
        expect((await app.as(person).get(`/api/applications${path}`)).status).toBe(403);
  });
});

describe("lists", () => {
  const titles = async (person: typeof staff, query: string) => {
    const { body } = await app.as(person).get(`/api/applications?${query}`);
    return body.items.map(({ title }: { title: string }) => title);
  };

  it("show one's own, what one handled, and all of the unit to those entitled; never others' drafts", async () => {
    const mine = [`外出报备（${staff.name}）`, `外出报备：赴县里调研（${staff.name}）`];
    expect(await titles(staff, "view=mine")).toEqual(mine);
    expect(await titles(sectionChief, "view=handled")).toEqual(mine.slice(1));
    expect(await titles(leader, "view=unit")).toEqual(mine.slice(1));
    expect(await titles(education.leader, "view=unit")).toEqual([]);
    expect(await titles(finance.clerk, "view=unit")).toEqual([]);
  });

  it("are narrowed by kind, state, words and dates, and go on by their cursor", async () => {
    expect(
      await titles(leader, `view=unit&formId=${formId}&state=running&text=${encodeURIComponent("调研")}`),
    ).toHaveLength(1);
    expect(await titles(leader, "view=unit&state=approved,refused")).toEqual([]);
    expect(await titles(leader, `view=unit&text=${encodeURIComponent("%")}`)).toEqual([]);
    expect(await planOfText(app.db, applicationText)).toContain("Bitmap Index Scan on application_text");
    expect(await titles(leader, "view=unit&to=2001-01-01")).toEqual([]);
    const { body } = await app.as(staff).get("/api/applications?view=mine&limit=1");
    expect(await titles(staff, `view=mine&limit=1&cursor=${body.next}`)).toEqual([
      `外出报备：赴县里调研（${staff.name}）`,
    ]);
    expect((await app.as(staff).get("/api/applications?cursor=x")).status).toBe(400);
  });

  it("can be taken away as an Excel sheet, of one kind with its fields", async () => {
    const { status, headers, body } = await app.as(leader).get(`/api/applications/export?view=unit&formId=${formId}`);
    expect([status, headers.get("content-type")]).toEqual([
      200,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
    const { default: ExcelJS } = await import("exceljs");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body.buffer);
    const cells = book.worksheets[0]!.getSheetValues()
      .slice(1)
      .map((row) => (row as string[]).slice(1));
    expect(cells[0]?.at(-1)).toBe("事由");
    expect(cells[1]).toEqual(expect.arrayContaining(["外出报备", staff.name, "办理中", "审批", "赴县里调研"]));
  });
});

it("an application is found by what was filled in, by those who may read it", async () => {
  const found = async (person: typeof staff) =>
    (await app.as(person).get(`/api/search?q=${encodeURIComponent("赴县里调研")}`)).body.items.map(
      (hit: { link: string }) => hit.link,
    );
  expect(await found(sectionChief)).toEqual([`/applications/${id}`]);
  expect(await found(education.leader)).toEqual([]);
});

it("the sheet has what was filled in, and the opinions with what was written by hand, name and day", async () => {
  const { readPdfText } = await import("@tz/typeset/testing");
  const own = await app.apply(staff, formId, { 事由: "赴省厅汇报" });
  await app.act(sectionChief, own, "complete", {
    outcome: "agree",
    opinion: "同意外出。",
    handwriting: await byHand(app.as(sectionChief)),
  });
  const { status, headers, body } = await app.as(staff).get(`/api/applications/${own}/sheet`);
  expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const text = await readPdfText(Buffer.from(body));
  expect(Buffer.from(body).toString("latin1")).toContain(" Do Q\n");
  for (const words of ["清安市财政局外出报备审批单", "赴省厅汇报", "同意外出", sectionChief.name])
    expect(text).toContain(words);
  expect((await app.as(staff).get(`/api/applications/${draft}/sheet`)).status).toBe(404);
});

it("only the applicant changes, submits, calls off or deletes", async () => {
  const calls = [
    () => app.as(leader).post(`/api/applications/${id}/cancel`, { version: 2, reason: "无关" }),
    () => app.as(education.staff).post(`/api/applications/${id}/cancel`, { version: 2, reason: "无关" }),
    () => app.as(leader).put(`/api/applications/${draft}`, { version: 1, values: {} }),
    () => app.as(leader).delete(`/api/applications/${draft}`, { version: 1 }),
  ];
  expect((await Promise.all(calls.map((call) => call()))).map(({ status }) => status)).toEqual([403, 404, 404, 404]);
  expect((await app.as(staff).delete(`/api/applications/${id}`, { version: 2 })).body.code).toBe(
    "applications.already_submitted",
  );
  expect((await app.as(staff).put(`/api/applications/${id}`, { version: 2, values: {} })).body.code).toBe(
    "applications.not_editable",
  );
});
