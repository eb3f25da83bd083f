import { documentsModule } from "@tz/documents/server";
import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { emptyPaper, type Paper, typeset } from "@tz/typeset";
import { FontLibrary, metricsOf, writeOfd, writePdf } from "@tz/typeset/server";
import { describe, expect, it } from "vitest";
import { checkingModule } from "./index.ts";

const app = await testApp({ modules: [...kernelFloors, documentsModule, checkingModule] });
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
