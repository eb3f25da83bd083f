import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const drafter = app.as(finance.staff);

describe("deleting a draft", () => {
  it("removes one that was never submitted", async () => {
    const id = await app.draft(finance.staff);
    expect((await drafter.delete(`/api/documents/${id}`, { version: 1 })).status).toBe(200);
    expect((await drafter.get(`/api/documents/${id}`)).status).toBe(404);
    expect(await app.audited("documents.delete-draft", id)).toEqual([{ person_id: finance.staff.id, note: {} }]);
  });

  it("is nobody else's: they do not even see it", async () => {
    const id = await app.draft(finance.staff);
    const others = [finance.clerk, finance.leader, finance.sectionChief, app.people.unit("教育局").clerk];
    for (const person of others) expect((await app.as(person).delete(`/api/documents/${id}`)).status).toBe(404);
  });

  it("is refused on a text that was changed after it was opened", async () => {
    const id = await app.draft(finance.staff);
    const { version, content } = await app.read(finance.staff, id);
    await drafter.put(`/api/documents/${id}`, { version, content });
    const { status, body } = await drafter.delete(`/api/documents/${id}`, { version });
    expect([status, body.code]).toEqual([409, "kernel.version_conflict"]);
  });

  it("is refused once it was submitted, also when it came back, and to whoever only handles it", async () => {
    const id = await app.at("departmentReview");
    const remove = async (person: typeof finance.staff) =>
      (await app.as(person).delete(`/api/documents/${id}`)).body.code;
    expect(await remove(finance.staff)).toBe("documents.already_submitted");
    expect(await remove(finance.sectionChief)).toBe("documents.not_your_step");
    const task = await app.taskOf(finance.sectionChief, id);
    const back = { to: "drafter", resume: "again", reason: "请核实数据。" };
    expect((await app.as(finance.sectionChief).post(`/api/tasks/${task}/send-back`, back)).status).toBe(200);
    expect(await remove(finance.staff)).toBe("documents.already_submitted");
  });
});
