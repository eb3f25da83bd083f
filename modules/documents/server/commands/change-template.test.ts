import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const clerk = app.as(finance.clerk);
const content = circular(app.people);

/** A new template of the finance bureau. @returns its path */
async function template(name: string): Promise<string> {
  return `/api/document-templates/${(await clerk.post("/api/document-templates", { name, content })).body.id}`;
}

describe("changing a template", () => {
  it("changes name, type and text, by version, and says who did", async () => {
    const path = await template("函");
    const changed = { ...content, documentType: "letter" };
    expect((await clerk.put(path, { version: 1, name: "商洽函", content: changed })).body.version).toBe(2);
    expect((await clerk.put(path, { version: 1, name: "函", content })).status).toBe(409);
    const { body } = await clerk.get(path);
    expect(body).toMatchObject({ name: "商洽函", documentType: "letter", updatedBy: finance.clerk.name });
    expect(await app.audited("documents.change-template", body.id)).toMatchObject([{ person_id: finance.clerk.id }]);
  });

  it("takes no name that another template of the unit has", async () => {
    await template("请示");
    const { status, body } = await clerk.put(await template("报告"), { version: 1, name: "请示", content });
    expect([status, body.code]).toEqual([409, "documents.template_name_taken"]);
  });

  it("is not the business of staff, nor of another unit", async () => {
    const path = await template("纪要");
    const change = { version: 1, name: "乙", content };
    expect((await app.as(finance.staff).put(path, change)).status).toBe(403);
    expect((await app.as(app.people.unit("教育局").clerk).put(path, change)).status).toBe(404);
  });
});
