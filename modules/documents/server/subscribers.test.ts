import { asSystem } from "@tz/kernel/server/base";
import { terminateInstance } from "@tz/kernel/server/workflow";
import { describe, expect, it } from "vitest";
import { caseOf } from "./process.ts";
import { documentsApp } from "./testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");

async function found(person: typeof finance.staff, words: string): Promise<string[]> {
  await app.drainJobs();
  const { status, body } = await app.as(person).get(`/api/search?q=${encodeURIComponent(words)}`);
  expect(status).toBe(200);
  return body.items.map((hit: { link: string }) => hit.link);
}

describe("searching documents", () => {
  it("finds a draft for its drafter alone, then for its handlers, then for those who receive it", async () => {
    const body = [{ type: "paragraph" as const, text: "关于蓝莓种植补贴的有关事项通知如下。" }];
    const id = await app.draft(finance.staff, { body });
    const link = `/documents/${id}`;
    expect(await found(finance.staff, "蓝莓种植")).toEqual([link]);
    expect(await found(finance.sectionChief, "蓝莓种植")).toEqual([]);
    await app.act(finance.staff, id, "submit");
    expect(await found(finance.sectionChief, "蓝莓种植")).toEqual([link]);
    expect(await found(education.clerk, "蓝莓种植")).toEqual([]);
    await app.walk(id, "dispatched");
    expect(await found(education.clerk, "蓝莓种植")).toEqual([link]);
    const { documentNumber } = await app.read(finance.staff, id);
    expect(await found(education.clerk, documentNumber)).toContain(link);
    expect(await found(app.people.unit("公安局").clerk, "蓝莓种植")).toEqual([]);
  });

  it("finds opinions for those who make the document, never for those who receive it", async () => {
    const id = await app.at("signOff");
    await app.act(finance.leader, id, "sign-off", { opinion: "请突出桑葚产业。" });
    await app.walk(id, "dispatched");
    expect(await found(finance.staff, "桑葚产业")).toEqual([`/documents/${id}`]);
    expect(await found(education.clerk, "桑葚产业")).toEqual([]);
  });

  it("forgets a draft that was deleted", async () => {
    const id = await app.draft(finance.staff, { title: "清安市财政局关于荔枝保险的通知" });
    expect(await found(finance.staff, "荔枝保险")).toHaveLength(1);
    await app.as(finance.staff).delete(`/api/documents/${id}`);
    expect(await found(finance.staff, "荔枝保险")).toEqual([]);
  });
});

describe("a comment", () => {
  it("is told to the drafter and to whoever has the draft, not to its author", async () => {
    const id = await app.at("officeReview");
    await app.as(finance.leader).post(`/api/documents/${id}/comments`, { text: "第二段可压缩。" });
    await app.drainJobs();
    const told = async (person: typeof finance.staff) => {
      const { items } = (await app.as(person).get("/api/notices")).body;
      return items.filter((notice: { event: string }) => notice.event === "documents.commented").length;
    };
    expect([await told(finance.staff), await told(finance.officeDirector), await told(finance.leader)]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe("a process that is ended from outside", () => {
  it("makes its document void, with the reason", async () => {
    const id = await app.at("officeReview");
    const order = { case: caseOf(id), reason: "机构改革，不再办理。" };
    await asSystem(app.services, "test.terminate", (context) => terminateInstance(context, order));
    expect((await app.read(finance.staff, id)).state).toBe("void");
    await app.drainJobs();
    const { state, making, may } = await app.read(finance.staff, id);
    expect([state, making.endReason]).toEqual(["void", order.reason]);
    expect(may).toEqual(["exportWord"]);
  });
});
