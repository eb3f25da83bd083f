import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const clerk = app.as(finance.clerk);

async function dueItems(count: number) {
  const items = [];
  for (let n = 0; n < count; n += 1)
    items.push(await app.archived({ title: "关于报送材料的函", year: 2014, date: "2014-05-01" }));
  return items;
}

const opened = async () =>
  (await clerk.post("/api/archives/appraisals", { title: "2026年到期鉴定" })).body.id as string;
const seen = async (id: string) => (await clerk.get(`/api/archives/appraisals/${id}`)).body;
const act = async (person: { id: string }, id: string, verb: string, more: object = {}) => {
  const { version } = await seen(id);
  return app.as(person).post(`/api/archives/appraisals/${id}/${verb}`, { version, ...more });
};

describe("an appraisal", () => {
  it("finds what is beyond its retention, and nothing else", async () => {
    await app.archived();
    expect((await clerk.post("/api/archives/appraisals", { title: "鉴定" })).body.code).toBe("archives.nothing_due");
    const items = await dueItems(2);
    const id = await opened();
    const { items: lines } = (await clerk.get(`/api/archives/appraisals/${id}/items`)).body;
    expect(lines.map(({ itemId }: { itemId: string }) => itemId)).toEqual(items.map((item) => item.id));
    expect((await clerk.post("/api/archives/appraisals", { title: "又一次" })).body.code).toBe("archives.nothing_due");
    expect((await act(finance.clerk, id, "ask")).body.code).toBe("archives.not_judged");
    await act(finance.clerk, id, "judge", {
      itemIds: items.map((item) => item.id),
      verdict: "destroy",
      reason: "无查考价值",
    });
    await act(finance.clerk, id, "ask");
    await act(finance.leader, id, "refuse", { reason: "暂缓" });
    expect((await seen(id)).state).toBe("refused");
  });

  it("destroys only after two persons other than its proposer approved; the list stays, the files go", async () => {
    const id = await opened();
    const { items: lines } = (await clerk.get(`/api/archives/appraisals/${id}/items`)).body;
    const [gone, kept] = lines as { itemId: string; code: string }[];
    const before = await app.item(finance.clerk, gone!.itemId);
    await act(finance.clerk, id, "judge", { itemIds: [gone!.itemId], verdict: "destroy", reason: "无查考价值" });
    const keep = { itemIds: [kept!.itemId], verdict: "keep", reason: "仍有查考价值" };
    expect((await act(finance.clerk, id, "judge", keep)).status).toBe(400);
    await act(finance.clerk, id, "judge", { ...keep, retention: "y30" });
    await act(finance.clerk, id, "ask");
    expect((await act(finance.clerk, id, "approve")).status).toBe(403);
    expect((await act(finance.leader, id, "approve")).status).toBe(200);
    expect((await act(finance.leader, id, "approve")).body.code).toBe("archives.two_persons");
    await app.drainJobs();
    expect((await app.item(finance.clerk, gone!.itemId)).state).toBe("kept");
    expect((await act(finance.officeDirector, id, "approve")).body.state).toBe("approved");
    await app.drainJobs();
    expect(await seen(id)).toMatchObject({ state: "done", toDestroy: 1, approvals: [{}, {}] });
    const item = await app.item(finance.clerk, gone!.itemId);
    expect(item).toMatchObject({ state: "destroyed", code: gone!.code, title: before.title });
    expect(item.parts.map(({ name, sm3, kept: there }) => [name, sm3, there])).toEqual(
      before.parts.map(({ name, sm3 }) => [name, sm3, false]),
    );
    expect((await clerk.get(`/api/archives/items/${item.id}/parts/1`)).body.code).toBe("archives.destroyed");
    const { rows } = await sql`select 1 from kernel.file_reference where subject_id = ${item.id}`.execute(app.db);
    expect(rows).toEqual([]);
    expect((await app.item(finance.clerk, kept!.itemId)).dueOn).toBe("2044-12-31");
    const { items: list } = (await clerk.get(`/api/archives/appraisals/${id}/items`)).body;
    expect(list.map(({ destroyedAt }: { destroyedAt: string | null }) => destroyedAt !== null)).toEqual([true, false]);
  });

  it("is never approved by who proposed it", async () => {
    await dueItems(1);
    const { body } = await app.as(finance.officeDirector).post("/api/archives/appraisals", { title: "自提" });
    const { items: lines } = (await clerk.get(`/api/archives/appraisals/${body.id}/items`)).body;
    await act(finance.clerk, body.id, "judge", { itemIds: [lines[0].itemId], verdict: "destroy", reason: "到期" });
    await act(finance.clerk, body.id, "ask");
    expect((await act(finance.officeDirector, body.id, "approve")).body.code).toBe("archives.two_persons");
  });

  it("is the holder's affair alone", async () => {
    const [{ id }] = (await clerk.get("/api/archives/appraisals")).body.items;
    expect((await app.as(education.clerk).get(`/api/archives/appraisals/${id}`)).status).toBe(404);
    expect((await app.as(education.leader).post(`/api/archives/appraisals/${id}/approve`, { version: 1 })).status).toBe(
      404,
    );
    expect((await app.as(finance.staff).get("/api/archives/appraisals")).status).toBe(409);
    expect((await app.as(app.people.auditAdministrator).get("/api/archives/appraisals")).status).toBe(403);
  });
});
