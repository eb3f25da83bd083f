import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const drafter = app.as(finance.staff);

describe("taking back a comment", () => {
  it("is for who wrote it, while it is open", async () => {
    const id = await app.draft(finance.staff);
    const path = `/api/documents/${id}/comments`;
    const [open, settled] = [
      (await drafter.post(path, { text: "甲" })).body,
      (await drafter.post(path, { text: "乙" })).body,
    ];
    await drafter.post(`${path}/${settled.id}/resolve`);
    expect((await drafter.delete(`${path}/${open.id}`)).status).toBe(200);
    expect((await drafter.delete(`${path}/${settled.id}`)).body.code).toBe("documents.not_your_comment");
    const left = (await drafter.get(path)).body.items;
    expect(left.map((comment: { id: string }) => comment.id)).toEqual([settled.id]);
    expect(await app.audited("documents.delete-comment", id)).toMatchObject([{ person_id: finance.staff.id }]);
  });

  it("is refused to the others who make the document, and not possible for those who do not see it", async () => {
    const id = await app.at("departmentReview");
    const comment = (await drafter.post(`/api/documents/${id}/comments`, { text: "甲" })).body;
    const path = `/api/documents/${id}/comments/${comment.id}`;
    expect((await app.as(finance.sectionChief).delete(path)).body.code).toBe("documents.not_your_comment");
    expect((await app.as(app.people.unit("教育局").clerk).delete(path)).status).toBe(404);
  });

  it("is for its own document alone", async () => {
    const [one, other] = [await app.draft(finance.staff), await app.draft(finance.staff)];
    const comment = (await drafter.post(`/api/documents/${one}/comments`, { text: "甲" })).body;
    expect((await drafter.delete(`/api/documents/${other}/comments/${comment.id}`)).status).toBe(404);
  });
});
