import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const drafter = app.as(finance.staff);
const text = (words: string) => ({ ...circular(app.people), body: [{ type: "paragraph", text: words }] });

describe("saving a draft", () => {
  it("keeps one version for all that one person saves at one step", async () => {
    const id = await app.draft(finance.staff);
    const first = await drafter.put(`/api/documents/${id}`, { version: 1, content: text("第一次保存。") });
    const second = await drafter.put(`/api/documents/${id}`, { version: 2, content: text("第二次保存。") });
    expect([first.body.version, second.body.version, second.body.versionNumber]).toEqual([2, 3, 1]);
    const versions = (await drafter.get(`/api/documents/${id}/versions`)).body.items;
    expect(versions).toHaveLength(1);
    expect((await drafter.get(`/api/documents/${id}`)).body.content.body).toEqual(text("第二次保存。").body);
  });

  it("tells those who handle it of another title, and of another urgency alone", async () => {
    const id = await app.at("departmentReview");
    const chief = app.as(finance.sectionChief);
    const task = await app.taskOf(finance.sectionChief, id);
    const shown = async () => {
      const { items } = (await chief.get("/api/tasks?view=todo&limit=200")).body;
      const found = items.find((item: { id: string }) => item.id === task);
      return [found.title, found.urgency];
    };
    const title = "清安市财政局关于做好决算编制工作的通知";
    for (const change of [{ title }, { title, urgency: "urgent" }]) {
      const { version } = await app.read(finance.staff, id);
      const content = { ...circular(app.people), ...change };
      expect((await chief.put(`/api/documents/${id}`, { version, content })).status).toBe(200);
    }
    expect(await shown()).toEqual([title, "urgent"]);
  });

  it("refuses to overwrite what was saved after it was opened", async () => {
    const id = await app.draft(finance.staff);
    await drafter.put(`/api/documents/${id}`, { version: 1, content: text("先保存的。") });
    const { status, body } = await drafter.put(`/api/documents/${id}`, { version: 1, content: text("后保存的。") });
    expect([status, body.code]).toEqual([409, "kernel.version_conflict"]);
    expect((await drafter.get(`/api/documents/${id}`)).body.content.body).toEqual(text("先保存的。").body);
  });

  it("lets only one of two that save at the same moment win", async () => {
    const id = await app.draft(finance.staff);
    const saves = ["甲。", "乙。", "丙。"].map((words) =>
      drafter.put(`/api/documents/${id}`, { version: 1, content: text(words) }),
    );
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  it("is invisible to everybody but the drafter before it was submitted", async () => {
    const id = await app.draft(finance.staff);
    const others = [finance.clerk, finance.leader, finance.sectionChief, app.people.unit("教育局").clerk];
    for (const person of others) {
      expect((await app.as(person).get(`/api/documents/${id}`)).status).toBe(404);
      expect((await app.as(person).put(`/api/documents/${id}`, { version: 1, content: text("") })).status).toBe(404);
    }
    expect((await app.as(app.people.auditAdministrator).get(`/api/documents/${id}`)).status).toBe(403);
  });

  it("keeps a text of the greatest length without losing a character", async () => {
    const body = Array.from({ length: 50 }, (_, index) => ({
      type: "paragraph",
      text: `${index}`.padEnd(9_900, "长文𠮷—①　"),
    }));
    const id = await app.draft(finance.staff);
    const content = { ...circular(app.people), body };
    expect((await drafter.put(`/api/documents/${id}`, { version: 1, content })).status).toBe(200);
    expect((await drafter.get(`/api/documents/${id}`)).body.content.body).toEqual(body);
  });
});
