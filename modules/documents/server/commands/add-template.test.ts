import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const clerk = app.as(finance.clerk);
const content = { ...circular(app.people), body: [{ type: "paragraph", text: "为……，现将有关事项通知如下。" }] };

describe("templates of a unit", () => {
  it("are kept by the clerk, and every drafter of the unit begins from them", async () => {
    const { body: template } = await clerk.post("/api/document-templates", { name: "一般通知", content });
    const drafter = app.as(finance.staff);
    const { items } = (await drafter.get("/api/document-templates?documentType=circular")).body;
    expect(items).toContainEqual(expect.objectContaining({ id: template.id, name: "一般通知", may: [] }));
    const { body } = await drafter.post("/api/documents", { templateId: template.id });
    expect((await drafter.get(`/api/documents/${body.id}`)).body.content.body).toEqual(content.body);
  });

  it("have names of their own within the unit", async () => {
    await clerk.post("/api/document-templates", { name: "请示", content });
    const { status, body } = await clerk.post("/api/document-templates", { name: "请示", content });
    expect([status, body.code]).toEqual([409, "documents.template_name_taken"]);
    const other = app.as(app.people.unit("教育局").clerk);
    expect((await other.post("/api/document-templates", { name: "请示", content })).status).toBe(200);
  });

  it("are not the business of staff, nor of another unit", async () => {
    const { body: template } = await clerk.post("/api/document-templates", { name: "纪要", content });
    const path = `/api/document-templates/${template.id}`;
    expect((await app.as(finance.staff).post("/api/document-templates", { name: "甲", content })).status).toBe(403);
    const other = app.as(app.people.unit("教育局").clerk);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post("/api/documents", { templateId: template.id })).status).toBe(404);
  });
});
