import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const drafter = app.as(finance.staff);

/** A comment of the drafter. @returns the path of the document's comments, and its own */
async function comment(documentId: string): Promise<{ all: string; own: string }> {
  const all = `/api/documents/${documentId}/comments`;
  return { all, own: `${all}/${(await drafter.post(all, { text: "日期待核。" })).body.id}` };
}

describe("settling a comment", () => {
  it("leaves nothing to do with it, takes it from the open ones and says who settled it", async () => {
    const id = await app.draft(finance.staff);
    const { all, own } = await comment(id);
    const settled = (await drafter.post(`${own}/resolve`)).body;
    expect(settled).toMatchObject({ resolvedBy: finance.staff.name, may: [] });
    expect((await drafter.get(`${all}?open=true`)).body.items).toEqual([]);
    expect((await app.read(finance.staff, id)).making.openComments).toBe(0);
    expect(await app.audited("documents.resolve-comment", id)).toMatchObject([{ person_id: finance.staff.id }]);
  });

  it("is for everybody who makes the document; who settled it first stands", async () => {
    const id = await app.at("departmentReview");
    const { own } = await comment(id);
    await app.as(finance.sectionChief).post(`${own}/resolve`);
    await app.clock.advance({ hours: 1 });
    const again = (await drafter.post(`${own}/resolve`)).body;
    expect(again.resolvedBy).toBe(finance.sectionChief.name);
    expect(again.resolvedAt).not.toBe(app.clock.now().toISOString());
  });

  it("is not for those who do not see the draft, nor under another document", async () => {
    const [one, other] = [await app.draft(finance.staff), await app.draft(finance.staff)];
    const { own } = await comment(one);
    expect((await app.as(finance.clerk).post(`${own}/resolve`)).status).toBe(404);
    expect((await drafter.post(`${own.replace(one, other)}/resolve`)).status).toBe(404);
  });

  it("is over once the document was dispatched", async () => {
    const id = await app.draft(finance.staff);
    const { own } = await comment(id);
    await app.walk(id, "dispatched");
    expect((await drafter.post(`${own}/resolve`)).body.code).toBe("documents.already_ended");
  });
});
