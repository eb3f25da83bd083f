import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const review = (id: string, body: object = {}) => app.act(finance.officeDirector, id, "office-review", body);

describe("the review by the office", () => {
  it("brings the document to its signer, with the opinion in its course and the reviewer in the audit trail", async () => {
    const id = await app.at("officeReview");
    expect((await review(id, { opinion: "文种适当，拟呈签发。" })).body.state).toBe("signOff");
    expect(await app.taskOf(finance.leader, id)).not.toBe("");
    const history = await app.as(finance.staff).get(`/api/cases/documents.document/${id}/history`);
    expect(JSON.stringify(history.body)).toContain("文种适当，拟呈签发。");
    expect(await app.audited("documents.office-review", id)).toMatchObject([{ person_id: finance.officeDirector.id }]);
  });

  it("is the office director's, refused to others who see the draft and unknown to the rest", async () => {
    const id = await app.at("officeReview");
    for (const person of [finance.staff, finance.sectionChief, finance.leader])
      expect((await app.act(person, id, "office-review")).body.code).toBe("documents.not_your_step");
    const elsewhere = app.people.unit("教育局").officeDirector;
    expect((await app.act(elsewhere, id, "office-review")).status).toBe(404);
  });

  it("comes after the department's, and once", async () => {
    const id = await app.at("departmentReview");
    expect((await review(id)).body.code).toBe("documents.not_your_step");
    await app.walk(id, "officeReview");
    expect((await review(id)).status).toBe(200);
    expect((await review(id)).body.code).toBe("documents.not_your_step");
  });
});
