import { newId } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import { indexRecords, reader } from "@tz/kernel/server/search";
import { testApp } from "@tz/testing";
import { emptyPaper, type Paper, typeset } from "@tz/typeset";
import { FontLibrary, metricsOf, writeOfd, writePdf } from "@tz/typeset/server";
import { describe, expect, it } from "vitest";
import { checkingModule } from "./index.ts";
import { registered, registerModule } from "./register.testing.ts";

const app = await testApp({ modules: [...kernelFloors, registerModule, checkingModule] });
const people = await app.city();
const finance = people.unit("财政局");
const library = await FontLibrary.open([]);
const headers = { "content-type": "application/octet-stream" };
const about = { title: "通知", author: "清安市财政局", at: new Date("2026-03-16T01:02:03Z") };

const paper = {
  ...emptyPaper,
  mark: { units: ["清安市财政局"], suffix: "文件" },
  documentNumber: "清财发〔2026〕12号",
  title: "清安市财政局关于做好工作的通知",
  recipients: "市直各部门",
  body: [{ type: "paragraph", text: "现将有关事项通知如下。" }],
  signatures: ["清安市财政局"],
  date: "2026年3月15日",
} satisfies Paper;

const pagesOf = (change: Partial<Paper>) => typeset({ ...paper, ...change }, { metrics: metricsOf(library) });
const pdf = (change: Partial<Paper> = {}) => new Uint8Array(writePdf(pagesOf(change), library, about).file);
const ofd = (change: Partial<Paper> = {}) => new Uint8Array(writeOfd(pagesOf(change), library, about).file);
const check = (file: Uint8Array, who = finance.staff) => app.as(who).post("/api/checking", file, { headers });

describe("checking a file", () => {
  it("answers a correct PDF and OFD with their pages and no finding", async () => {
    for (const file of [pdf(), ofd()]) {
      const { status, body } = await check(file);
      expect([status, body.form, body.counts, body.findings]).toEqual([200, "standard", { error: 0, hint: 0 }, []]);
      expect(body.sheets[0].runs.length).toBeGreaterThan(5);
    }
  });

  it("tells where something is, what the standard asks and what mends it", async () => {
    const { body } = await check(pdf({ documentNumber: "清财发[2026]12号" }));
    expect(body.findings).toMatchObject([
      { rule: "F5", severity: "error", clause: "GB/T 9704-2012 7.2.5", place: { sheet: 0 } },
    ]);
    expect(body.findings[0].remedy.zh).toContain("〔〕");
  });

  it("compares names of units with the directory", async () => {
    const { body } = await check(ofd({ signatures: ["清安市财证局"] }));
    expect(body.findings).toMatchObject([{ rule: "T7", place: { sheet: 0 } }]);
  });

  it("compares cited documents with what the reader may find", async () => {
    const known = { title: "清安市财政局关于印发《预算管理办法》的通知", number: "府办发〔2025〕3号" };
    const hidden = { title: "清安市财政局关于人事任免的通知", number: "府办发〔2025〕4号" };
    const ids = [newId(), newId()];
    registered.set(ids[0]!, { ...known, readers: [reader.staff] });
    registered.set(ids[1]!, { ...hidden, readers: [reader.person(finance.leader.id)] });
    await indexRecords(app.services, "register.paper", ids);
    const cite = (title: string, number: string) =>
      ofd({ body: [{ type: "paragraph", text: `按照《${title}》（${number}）执行。` }] });
    const found = async (title: string, number: string, who = finance.staff) =>
      (await check(cite(title, number), who)).body.findings.map(
        ({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`,
      );
    expect(await found(known.title.replaceAll(/[《》]/g, ""), known.number)).toEqual([]);
    expect(await found("关于印发预算管理办法的通知", known.number)).toEqual([]);
    expect(await found("清安市财政局关于加强决算工作的通知", known.number)).toEqual(["T8 error"]);
    expect(await found(hidden.title, hidden.number, finance.leader)).toEqual([]);
    // Neither the title nor that there is such a document: as unknown as a number that nobody gave.
    const unknown = [await found(hidden.title, hidden.number), await found(hidden.title, "府办发〔2025〕99号")];
    expect(unknown).toEqual([["T8 hint"], ["T8 hint"]]);
    expect(await found("国务院关于加强预算管理的通知", "国发〔2025〕9号")).toEqual([]);
  });

  it("refuses what it cannot judge with the reason, in the reader's language", async () => {
    const { status, body } = await check(new TextEncoder().encode("no paper"));
    expect([status, body.code]).toEqual([422, "checking.unknown_kind"]);
    expect((await check(pdf().slice(0, 300))).body.code).toBe("checking.damaged");
    expect((await check(new Uint8Array())).body.code).toBe("checking.unknown_kind");
  });

  it("refuses a file beyond the limit while it is still arriving", async () => {
    const { status, body } = await check(new Uint8Array(51 * 1024 * 1024));
    expect([status, body.code]).toEqual([413, "checking.too_large"]);
  });

  it("is for staff alone", async () => {
    expect((await check(pdf(), people.systemAdministrator)).status).toBe(403);
    expect((await app.anonymous.post("/api/checking", pdf(), { headers })).status).toBe(401);
  });
});
