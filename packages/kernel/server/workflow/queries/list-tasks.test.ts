import { describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";
import { viewOf } from "./views.ts";

const { app, city, unit, begin, act, standing } = await leaveApp();
const { staff, clerk, officeDirector, leader, deputy, sectionChief } = unit;
type Item = { id: string; title: string; onBehalfOf: string | null; handler: string; step: string; late: boolean };

async function list(person: typeof staff, query: string): Promise<Item[]> {
  const { status, body } = await app.as(person).get(`/api/tasks?${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items;
}
const titles = async (person: typeof staff, query: string) => (await list(person, query)).map(({ title }) => title);

/** Somebody handles another's tasks for the next days. */
async function delegate(fromPerson: typeof staff, to: typeof staff, kinds: string[] | null = null) {
  await sql`
    insert into kernel.delegation (id, from_person_id, to_person_id, starts_at, ends_at, kinds, reason, created_at, created_by)
    values (${newId()}, ${fromPerson.id}, ${to.id}, ${app.clock.now()}::timestamptz - interval '1 hour',
      ${app.clock.now()}::timestamptz + interval '2 days', ${kinds}, '出差', ${app.clock.now()}, ${fromPerson.id})`.execute(
    app.db,
  );
}

describe("lists of tasks", () => {
  test("to do, done, following: a task moves from one to the next", async () => {
    const { id } = await begin("side", { title: "甲" });
    expect(await titles(staff, "")).toContain("甲");
    await act(staff, id, "complete");
    expect(await titles(staff, "")).not.toContain("甲");
    expect(await titles(staff, "view=done")).toContain("甲");
    const followed = (await list(staff, "view=following")).find(({ title }) => title === "甲");
    expect(followed).toMatchObject({ id: expect.any(String), late: false });
    expect(followed?.step.split("、").sort()).toEqual(["合法性审核", "经费审核"].sort());
    expect(followed?.handler.split("、").sort()).toEqual([officeDirector.name, clerk.name].sort());
    await act(clerk, id, "complete");
    await act(officeDirector, id, "complete");
    await act(leader, id, "complete");
    expect(await titles(staff, "view=following")).not.toContain("甲");
  });

  test("pages through a list by keys without losing or doubling any", async () => {
    for (let n = 0; n < 7; n += 1) await begin("side", { title: `页${n}` }, city.unit("审计局").staff);
    const reader = app.as(city.unit("审计局").staff);
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await reader.get(`/api/tasks?limit=3&${cursor}`);
      seen.push(...body.items.map(({ title }: Item) => title));
      if (body.next === null) break;
      cursor = `cursor=${body.next}`;
    }
    expect(seen).toEqual(["页6", "页5", "页4", "页3", "页2", "页1", "页0"]);
    expect((await reader.get("/api/tasks?cursor=nonsense")).body.code).toBe("kernel.bad_cursor");
  });

  test("narrows by kind, unit, urgency, due and text, whose signs mean themselves", async () => {
    const person = city.unit("民政局").staff;
    await begin("side", { title: "100%_急件", urgency: "urgent" }, person);
    await begin("side", { title: "普通件", kind: "leave.other", unitId: city.governmentId }, person);
    expect(await titles(person, "urgency=urgent,extraUrgent")).toEqual(["100%_急件"]);
    expect(await titles(person, "kind=leave.other")).toEqual(["普通件"]);
    expect(await titles(person, `unitId=${city.governmentId}`)).toEqual(["普通件"]);
    expect(await titles(person, `text=${encodeURIComponent("%_")}`)).toEqual(["100%_急件"]);
    expect(await titles(person, `text=${encodeURIComponent("件")}&due=none`)).toHaveLength(2);
    expect(await titles(person, "due=today")).toEqual([]);
    expect((await app.as(person).get("/api/tasks?view=mine&urgency=hot")).body.faults).toHaveLength(2);
  });

  test("late: what is past its time, the longest first", async () => {
    const { id } = await begin("one", { title: "先到期" });
    await app.clock.advance({ hours: 2 });
    await begin("one", { title: "后到期" });
    expect(await titles(deputy, "view=late")).toEqual([]);
    await app.clock.advance({ days: 2 });
    expect(await titles(deputy, "view=late")).toEqual(["先到期", "后到期"]);
    expect((await list(deputy, "view=late&limit=1")).map(({ title }) => title)).toEqual(["先到期"]);
    await act(clerk, id, "complete");
    expect(await titles(deputy, "view=late")).toEqual(["后到期"]);
  });

  test("the most pressing first: urgency, then what is due or overdue the longest, then the newest; paged by keys", async () => {
    const person = city.unit("教育局").staff;
    const due = (title: string, at: string) =>
      sql`update kernel.task set due_at = ${at} where title = ${title} and person_id = ${person.id}`.execute(app.db);
    for (const [title, urgency] of [
      ["特急、无期限"],
      ["平件、后到期"],
      ["加急、先到期", "urgent"],
      ["平件、已超期"],
      ["特急、有期限", "extraUrgent"],
      ["平件、无期限甲"],
      ["加急、后到期", "urgent"],
      ["平件、无期限乙"],
    ])
      await begin("side", { title, urgency: title === "特急、无期限" ? "extraUrgent" : urgency }, person);
    await due("特急、有期限", "2030-01-01T00:00:00Z");
    await due("加急、先到期", "2029-01-01T00:00:00Z");
    await due("加急、后到期", "2029-01-01T00:00:00.001Z");
    await due("平件、已超期", "2020-01-01T00:00:00Z");
    await due("平件、后到期", "2031-01-01T00:00:00Z");
    const expected = [
      ...["特急、有期限", "特急、无期限", "加急、先到期", "加急、后到期"],
      ...["平件、已超期", "平件、后到期", "平件、无期限乙", "平件、无期限甲"],
    ];
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await app.as(person).get(`/api/tasks?order=pressing&limit=1&${cursor}`);
      seen.push(...body.items.map(({ title }: Item) => title));
      if (body.next === null) break;
      cursor = `cursor=${body.next}`;
    }
    expect(seen).toEqual(expected);
    expect(await titles(person, "order=pressing&due=none")).toEqual([
      "特急、无期限",
      "平件、无期限乙",
      "平件、无期限甲",
    ]);
    const { body } = await app.as(person).get("/api/tasks?limit=1");
    expect((await app.as(person).get(`/api/tasks?order=pressing&cursor=${body.next}`)).body.code).toBe(
      "kernel.bad_cursor",
    );
    expect((await app.as(person).get("/api/tasks?order=oldest")).status).toBe(400);
  });

  test("the index of what presses gives a page in its order, without sorting", async () => {
    const viewer = { personId: staff.id, unitId: city.governmentId, now: app.clock.now(), delegators: [], exempt: [] };
    const after = { at: -1e12, id: newId() };
    const page = viewOf({ view: "todo", order: "pressing" }).page(viewer, { view: "todo", limit: 20 }, after);
    const lines = await app.db.transaction().execute(async (db) => {
      await sql`set local enable_seqscan = off`.execute(db);
      const { rows } = await sql<{ "QUERY PLAN": string }>`explain (costs off) ${page}`.execute(db);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(lines).toMatch(/Index Cond: \(\(person_id = .*\) AND \(ROW\(/);
    expect(lines).not.toMatch(/-> +Sort/);
  });

  test("of one's unit: for those who keep its tasks, not for staff", async () => {
    await begin("side", { title: "本单位件" });
    expect(await titles(clerk, "view=unit")).toContain("本单位件");
    expect(await titles(city.unit("教育局").clerk, "view=unit")).not.toContain("本单位件");
    expect((await app.as(staff).get("/api/tasks?view=unit")).status).toBe(403);
    expect(await titles(clerk, `view=unit&handlerId=${officeDirector.id}`)).not.toContain("本单位件");
    expect(await titles(clerk, `view=unit&handlerId=${staff.id}`)).toContain("本单位件");
  });

  test("delegated: a delegate sees and completes tasks in the other's name, of the kinds agreed", async () => {
    await delegate(clerk, sectionChief, ["leave.request"]);
    const { id } = await begin("side", { title: "委托件" });
    await act(staff, id, "complete");
    const other = await begin("side", { title: "别类件", kind: "leave.other" });
    await act(staff, other.id, "complete");
    expect(await titles(sectionChief, "view=delegated")).not.toContain("别类件");
    const seen = (await list(sectionChief, "view=delegated")).filter(({ title }) => title === "委托件");
    expect(seen).toMatchObject([{ onBehalfOf: clerk.name }]);
    expect((await app.as(sectionChief).get(`/api/leave/${id}/mine`)).body.taskId).toBe(seen[0]?.id);
    expect((await app.as(sectionChief).get(`/api/tasks/${seen[0]?.id}`)).body).toMatchObject({
      onBehalfOf: clerk.name,
      may: expect.arrayContaining(["complete", "sendBack"]),
    });
    const refused = await act(clerk, other.id, "complete", {}, app.as(sectionChief));
    expect(refused.status).toBe(404);
    expect((await act(clerk, id, "complete", {}, app.as(sectionChief))).status).toBe(200);
    expect(await standing(id)).toEqual([`law ${officeDirector.name}`]);
    expect(await titles(sectionChief, "view=done")).toContain("委托件");
    expect((await list(clerk, "view=done")).find(({ title }) => title === "委托件")).toBeDefined();
    const { rows } = await sql<{ on_behalf_of: string }>`
      select on_behalf_of from kernel.audit where subject_id = ${id} and person_id = ${sectionChief.id}`.execute(
      app.db,
    );
    expect(rows).toEqual([{ on_behalf_of: clerk.id }]);
    const { body } = await app.as(staff).get(`/api/cases/leave.request/${id}/history`);
    expect(body.lines.at(-1)).toMatchObject({ person: { name: sectionChief.name }, onBehalfOf: { name: clerk.name } });
  });

  test("a delegate who is away passes on what was delegated to them, of the kinds that both cover", async () => {
    const audit = city.unit("审计局");
    await delegate(audit.staff, audit.clerk, ["leave.request", "leave.other"]);
    await delegate(audit.clerk, audit.sectionChief, ["leave.request"]);
    await begin("side", { title: "转托件" }, audit.staff);
    await begin("side", { title: "不转托件", kind: "leave.other" }, audit.staff);
    const seen = await titles(audit.sectionChief, "view=delegated&limit=200");
    expect(seen).toContain("转托件");
    expect(seen).not.toContain("不转托件");
    expect(await titles(audit.clerk, "view=delegated&limit=200")).toContain("不转托件");
  });

  test("counts agree with the lists, and tell nobody of views that are not theirs", async () => {
    for (const person of [staff, clerk, sectionChief, deputy]) {
      const { body } = await app.as(person).get("/api/tasks/counts");
      for (const view of ["todo", "done", "following", "toRead", "delegated", "late"]) {
        expect([view, body[view]]).toEqual([view, (await list(person, `view=${view}&limit=200`)).length]);
      }
      expect(body.unit === null).toBe(person === staff || person === sectionChief);
    }
  });
});
