import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const review = (id: string, body: object = {}) => app.act(finance.sectionChief, id, "department-review", body);

describe("the review by the drafter's department", () => {
  it("brings the document to the office, with the opinion in its course and the reviewer in the audit trail", async () => {
    const id = await app.at("departmentReview");
    expect((await review(id, { opinion: "内容属实，拟同意。" })).body.state).toBe("officeReview");
    const history = await app.as(finance.staff).get(`/api/cases/documents.document/${id}/history`);
    expect(JSON.stringify(history.body)).toContain("内容属实，拟同意。");
    expect(await app.audited("documents.department-review", id)).toMatchObject([
      { person_id: finance.sectionChief.id },
    ]);
  });

  it("brings it first to those who were asked to countersign", async () => {
    const id = await app.draft(finance.staff);
    await app.act(finance.staff, id, "submit", { unitIds: [education.id] });
    expect((await review(id)).body.state).toBe("countersign");
  });

  it("is the head's of that department, refused to others who see the draft and unknown to the rest", async () => {
    const id = await app.at("departmentReview");
    for (const person of [finance.staff, finance.clerk, finance.leader])
      expect((await app.act(person, id, "department-review")).body.code).toBe("documents.not_your_step");
    expect((await app.act(education.sectionChief, id, "department-review")).status).toBe(404);
  });

  it("happens once, and on the text that was read", async () => {
    const id = await app.at("departmentReview");
    const { version } = await app.read(finance.sectionChief, id);
    const path = `/api/documents/${id}/department-review`;
    const stale = await app.as(finance.sectionChief).post(path, { version: version - 1 });
    expect(stale.body.code).toBe("kernel.version_conflict");
    expect((await review(id)).status).toBe(200);
    expect((await review(id)).body.code).toBe("documents.not_your_step");
  });
});
