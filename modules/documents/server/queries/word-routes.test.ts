import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const drafter = app.as(finance.staff);
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const headers = { "content-type": docx };

describe("Word files over HTTP", () => {
  it("downloads a document and reads it back into the same draft, with units and groups by their names", async () => {
    const recipients = [
      { kind: "group" as const, groupId: app.people.groups.bureaux, name: "市直各部门" },
      { kind: "text" as const, name: "清安银行" },
    ];
    const id = await app.draft(finance.staff, { recipients });
    const download = await drafter.get(`/api/documents/${id}/word`);
    expect(download.headers.get("content-type")).toBe(docx);
    expect(decodeURIComponent(download.headers.get("content-disposition") ?? "")).toContain("预算编制工作的通知.docx");
    const { status, body } = await drafter.post("/api/documents/word", download.body, { headers });
    expect(status).toBe(200);
    expect(body.content).toMatchObject({
      documentType: "circular",
      title: circular(app.people).title,
      recipients,
      signatures: ["清安市财政局"],
    });
    const again = await drafter.post("/api/documents", { content: body.content });
    expect(again.status).toBe(200);
  });

  it("answers junk with the reason, in the reader's language", async () => {
    const { status, body } = await drafter.post("/api/documents/word", new Uint8Array([1, 2, 3]), { headers });
    expect([status, body.code]).toEqual([422, "documents.word_not_docx"]);
    const empty = await drafter.post("/api/documents/word", new Uint8Array(), { headers });
    expect(empty.body.code).toBe("documents.word_not_docx");
    const english = await drafter.post("/api/documents/word", new Uint8Array([1]), {
      headers: { ...headers, "accept-language": "en" },
    });
    expect(english.body.detail).toContain("no Word document");
  });

  it("refuses a file beyond the limit while it is still arriving", async () => {
    const { status, body } = await drafter.post("/api/documents/word", new Uint8Array(21 * 1024 * 1024), { headers });
    expect([status, body.code]).toEqual([413, "documents.word_too_large"]);
  });

  it("gives a document only to those who may read it", async () => {
    const id = await app.draft(finance.staff);
    expect((await app.as(finance.clerk).get(`/api/documents/${id}/word`)).status).toBe(404);
    expect((await app.as(app.people.systemAdministrator).get(`/api/documents/${id}/word`)).status).toBe(403);
    expect((await app.anonymous.get(`/api/documents/${id}/word`)).status).toBe(401);
  });
});
