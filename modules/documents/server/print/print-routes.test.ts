import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const drafter = app.as(finance.staff);

describe("the printed form over HTTP", () => {
  it("is a PDF that opens in the browser under the document's title", async () => {
    const id = await app.draft(finance.staff);
    const { status, headers, body } = await drafter.get(`/api/documents/${id}/pdf`);
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "application/pdf",
      "no-store",
    ]);
    expect(decodeURIComponent(headers.get("content-disposition") ?? "")).toMatch(/^inline.*预算编制工作的通知\.pdf/);
    expect(Buffer.from(body).subarray(0, 8).toString()).toBe("%PDF-1.7");
  });

  it("is an OFD with the number, the signatures and the day of printing of a registered document", async () => {
    const id = await app.at("dispatch");
    const { documentNumber } = await app.read(finance.staff, id);
    const { status, headers, body } = await drafter.get(`/api/documents/${id}/ofd`);
    expect([status, headers.get("content-type")]).toEqual([200, "application/ofd"]);
    const files = unzipSync(new Uint8Array(body));
    const text = Object.keys(files)
      .filter((path) => path.endsWith("Content.xml"))
      .map((path) => strFromU8(files[path]!).replaceAll(/<[^>]+>/g, ""))
      .join("");
    expect(text).toContain("清安市财政局文件");
    expect(text).toContain(documentNumber);
    expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日印发/);
  });

  it.each(["pdf", "ofd"])("gives the %s only to those who may read the document", async (extension) => {
    const id = await app.draft(finance.staff);
    const path = `/api/documents/${id}/${extension}`;
    expect((await app.as(finance.clerk).get(path)).status).toBe(404);
    expect((await app.as(app.people.unit("教育局").clerk).get(path)).status).toBe(404);
    expect((await app.as(app.people.systemAdministrator).get(path)).status).toBe(403);
    expect((await app.anonymous.get(path)).status).toBe(401);
    expect((await drafter.get(`/api/documents/not-an-id/${extension}`)).status).toBeLessThan(500);
  });

  it("tells those who read documents the widths with which a browser sets the same pages", async () => {
    const { status, body } = await drafter.get("/api/documents/print-metrics");
    expect(status).toBe(200);
    expect(body.body).toHaveLength(95);
    expect((await app.anonymous.get("/api/documents/print-metrics")).status).toBe(401);
    expect((await app.as(app.people.systemAdministrator).get("/api/documents/print-metrics")).status).toBe(403);
  });
});
