import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const clerk = app.as(finance.clerk);
const content = circular(app.people);
const add = async (name: string) => (await clerk.post("/api/document-templates", { name, content })).body.id;

describe("removing a template", () => {
  it("leaves the documents that were begun from it, and nothing to begin from", async () => {
    const templateId = await add("函");
    const path = `/api/document-templates/${templateId}`;
    const drafter = app.as(finance.staff);
    const begun = (await drafter.post("/api/documents", { templateId })).body.id;
    expect((await clerk.delete(path)).status).toBe(200);
    expect((await clerk.get(path)).status).toBe(404);
    expect((await app.read(finance.staff, begun)).content.body).toMatchObject(content.body ?? []);
    expect((await drafter.post("/api/documents", { templateId })).status).toBe(404);
    expect(await app.audited("documents.delete-template", templateId)).toMatchObject([{ person_id: finance.clerk.id }]);
  });

  it("is refused to whoever has not seen its last change", async () => {
    const path = `/api/document-templates/${await add("通知")}`;
    await clerk.put(path, { version: 1, name: "会议通知", content });
    expect((await clerk.delete(path, { version: 1 })).body.code).toBe("kernel.version_conflict");
    expect((await clerk.delete(path, { version: 2 })).status).toBe(200);
  });

  it("is not the business of staff, nor of another unit", async () => {
    const path = `/api/document-templates/${await add("纪要")}`;
    expect((await app.as(finance.staff).delete(path)).status).toBe(403);
    expect((await app.as(app.people.unit("教育局").clerk).delete(path)).status).toBe(404);
  });
});
