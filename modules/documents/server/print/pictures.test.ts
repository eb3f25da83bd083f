import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const drafter = app.as(finance.staff);
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const upload = await drafter.post("/api/files?name=图.png", png, {
  headers: { "content-type": "application/octet-stream" },
});
const fileId: string = upload.body.id;
const picture = { type: "picture", fileId, width: 200, height: 100, caption: "图1 办理流程" } as const;
const text = { name: "任务分工表", body: [{ type: "paragraph", text: "各单位按职责分工。" } as const, picture] };

describe("a document with a picture and an attachment that is set with it", () => {
  it("prints both, in the text's place and on a page of their own, under the name of the note", async () => {
    const id = await app.draft(finance.staff, { attachments: [text] });
    const ofd = unzipSync(new Uint8Array((await drafter.get(`/api/documents/${id}/ofd`)).body));
    const pages = Object.keys(ofd).filter((path) => path.endsWith("Content.xml"));
    const last = pages.map((path) => strFromU8(ofd[path]!)).find((page) => page.includes("ImageObject"));
    expect(last?.replaceAll(/<[^>]+>/g, "")).toMatch(/附件.*任务分工表.*各单位按职责分工。.*图1 ?办理流程/s);
    const pdf = await drafter.get(`/api/documents/${id}/pdf`);
    expect(Buffer.from(pdf.body).toString("latin1")).toContain("/Subtype/Image");
  });

  it("goes to Word and back, the picture kept as a file of whoever reads it in", async () => {
    const id = await app.draft(finance.staff, { attachments: [text] });
    const word = await drafter.get(`/api/documents/${id}/word`);
    const { body } = await drafter.post("/api/documents/word", word.body, {
      headers: { "content-type": "application/octet-stream" },
    });
    expect(body.content.attachments).toMatchObject([
      { name: text.name, body: [{ type: "paragraph" }, { caption: picture.caption }] },
    ]);
    const read: string = body.content.attachments[0].body[1].fileId;
    expect(read).not.toBe(fileId);
    expect((await drafter.get(`/api/files/${read}`)).status).toBe(200);
    expect((await app.as(finance.clerk).get(`/api/files/${read}`)).status).toBe(404);
    expect((await drafter.post("/api/documents", { content: body.content })).status).toBe(200);
  });

  it("lets its picture be seen by whoever reads it, and by nobody else", async () => {
    await app.draft(finance.staff, { attachments: [text] });
    expect((await drafter.get(`/api/files/${fileId}`)).status).toBe(200);
    expect((await app.as(app.people.unit("教育局").clerk).get(`/api/files/${fileId}`)).status).toBe(404);
  });

  it("is kept as a template without the picture, for files belong to one document", async () => {
    const content = { documentType: "circular", body: [picture, text.body[0]], attachments: [text] };
    const clerk = app.as(finance.clerk);
    const { body } = await clerk.post("/api/document-templates", { name: "分工", content });
    const { content: kept } = (await clerk.get(`/api/document-templates/${body.id}`)).body;
    expect(kept).toMatchObject({ body: [text.body[0]], attachments: [{ name: text.name, body: [text.body[0]] }] });
  });
});
