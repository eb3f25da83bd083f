import { expect, test } from "vitest";
import { asSystem, sql } from "../base/index.ts";
import { publishProcess } from "./operations/publish-process.ts";
import { sweepLeavers } from "./subscribers.ts";
import { leaveApp } from "./testing/leave-app.ts";
import { end, handlers, processXml, start, user } from "./testing/process.ts";

const { app, city, unit, begin, standing, act, hearing } = await leaveApp();
const { officeDirector, clerk, staff } = unit;
const administrator = app.as(city.systemAdministrator);

async function leave(id: string) {
  const { version } = (await administrator.get(`/api/people/${id}`)).body;
  const answer = await administrator.post(`/api/people/${id}/leave`, { version });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  await app.drainJobs();
}

/** Somebody new in a department of 教育局. */
async function newcomer(departmentId: string) {
  const post = { unitId: city.unit("教育局").id, departmentId, title: "科员", rank: 900 };
  return (await administrator.post("/api/people", { name: "单喆", post })).body;
}

test("the tasks of somebody who leaves go to the leader one level up, and the history says so", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  await leave(clerk.id);
  const now = await standing(id);
  expect(now.join()).not.toContain(clerk.name);
  expect(now.filter((line) => line.startsWith("money "))).toHaveLength(1);
  const history = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(history.lines.at(-1)).toMatchObject({ operation: "changeHandler", person: null });
  expect((await hearing("task-opened")).at(-1)).toMatchObject({ step: { id: "money" } });
});

test("before somebody leaves it is told what they have and to whom it would go; whom one names gets it", async () => {
  const { deputy, leader } = unit;
  const { id } = await begin("side", {}, deputy);
  const list = (person: typeof staff, successor = "") =>
    app.as(person).get(`/api/people/${deputy.id}/open-tasks${successor && `?successorId=${successor}`}`);
  const seen = (await list(city.systemAdministrator)).body.items;
  expect(seen).toMatchObject([{ title: null, step: "拟稿", kindName: { zh: "请假" }, to: leader.name, by: "above" }]);
  const chosen = (await list(city.systemAdministrator, staff.id)).body.items;
  expect(chosen).toMatchObject([{ to: staff.name, by: "chosen" }]);
  expect((await list(officeDirector)).body.items).toMatchObject([{ title: "side一件", step: "拟稿" }]);
  expect((await list(city.unit("教育局").officeDirector)).body.items).toEqual([]);
  expect((await list(staff)).status).toBe(403);
  const { version } = (await administrator.get(`/api/people/${deputy.id}`)).body;
  const named = (successorId: string) => administrator.post(`/api/people/${deputy.id}/leave`, { version, successorId });
  expect((await named(deputy.id)).body.code).toBe("people.successor_unknown");
  expect((await named(staff.id)).status).toBe(200);
  await app.drainJobs();
  expect(await standing(id)).toEqual([`draft ${staff.name}`]);
  const { lines } = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  expect(lines.at(-1)).toMatchObject({ from: deputy.name, why: "personLeft", to: [{ name: staff.name }] });
});

test("nobody reviews what they drafted, nor does whoever is below the one that leaves pass for the leader above: as foretold", async () => {
  const { sectionId, sectionChief: chief, staff, leader } = city.unit("教育局");
  const below = await newcomer(sectionId);
  const headed = user({ name: "科室审核" }, handlers({ find: "departmentLeader", of: "drafter" }));
  const nodes = { s: start(), review: headed, e: end() };
  const xml = processXml({ id: "headed", name: "科室审核", nodes, flows: ["s review", "review e"] });
  await asSystem(app.services, "test.publish", (context) => publishProcess(context, xml));
  const [own, other] = [await begin("headed", {}, staff), await begin("headed", {}, below)];

  const { items } = (await administrator.get(`/api/people/${chief.id}/open-tasks`)).body;
  expect(items.map(({ to }: { to: string }) => to)).toEqual([leader.name, staff.name]);
  await leave(chief.id);
  expect(await standing(own.id)).toEqual([`review ${leader.name}`]);
  expect(await standing(other.id)).toEqual([`review ${staff.name}`]);
});

test("of a step that everybody has it is foretold that the others do without, also where one of them is named", async () => {
  const { id: unitId, deputy, leader, clerk } = city.unit("审计局");
  const { id } = await begin("all", { unitId }, clerk);
  const path = `/api/people/${deputy.id}/open-tasks?successorId=${leader.id}`;
  expect((await administrator.get(path)).body.items).toMatchObject([{ to: null, by: "others" }]);
  const before = await standing(id);
  await leave(deputy.id);
  expect(await standing(id)).toEqual(before.filter((line) => !line.includes(deputy.name)));
});

test("what came to a post that ends goes to whom one names, though the person stays", async () => {
  const { sectionChief } = unit;
  const { id } = await begin("side", {}, sectionChief);
  const { posts } = (await administrator.get(`/api/people/${sectionChief.id}`)).body;
  const [post] = posts;
  const more = { personId: sectionChief.id, unitId: city.unit("教育局").id, title: "挂职副科长" };
  expect((await administrator.post("/api/posts", more)).status).toBe(200);
  const ended = { version: post.version, successorId: staff.id };
  expect((await administrator.post(`/api/posts/${post.id}/end`, ended)).status).toBe(200);
  await app.drainJobs();
  expect(await standing(id)).toEqual([`draft ${staff.name}`]);
});

test("before a post ends it is told what stays with its holder, who has another, and to whom it goes where they have none", async () => {
  const teacher = await newcomer(city.unit("教育局").sectionId);
  const own = await begin("side", {}, teacher);
  const { posts } = (await administrator.get(`/api/people/${teacher.id}`)).body;
  const foretold = async () => {
    const { items } = (await administrator.get(`/api/people/${teacher.id}/open-tasks?postId=${posts[0].id}`)).body;
    return items.map(({ to, by }: { to: string; by: string }) => [to, by]);
  };
  expect((await foretold())[0][1]).toBe("above");
  const more = { personId: teacher.id, unitId: unit.id, title: "挂职科员" };
  expect((await administrator.post("/api/posts", more)).status).toBe(200);
  expect(await foretold()).toEqual([[teacher.name, "stays"]]);
  await administrator.post(`/api/posts/${posts[0].id}/end`, { version: posts[0].version });
  await app.drainJobs();
  expect(await standing(own.id)).toEqual([`draft ${teacher.name}`]);
});

test("the tasks of somebody who becomes an administrator go to others; once back at business they are given tasks again", async () => {
  const { id: unitId, staff: appointed, leader } = city.unit("教育局");
  const { id } = await begin("side", {}, appointed);
  const granted = await app
    .as(city.securityAdministrator)
    .post(`/api/posts/${appointed.postId}/roles`, { roleId: "auditAdministrator" });
  expect(granted.status).toBe(200);
  await app.drainJobs();
  expect(await standing(id)).toEqual([`draft ${leader.name}`]);

  const transfer = async () => {
    const { items } = (await app.as(leader).get("/api/tasks")).body;
    const { id: taskId } = items.find((task: { case: { id: string } }) => task.case.id === id);
    return app.as(leader).post(`/api/tasks/${taskId}/transfer`, { toPersonId: appointed.id });
  };
  expect((await transfer()).body.code).toBe("workflow.person_unknown");
  const { posts } = (await administrator.get(`/api/people/${appointed.id}`)).body;
  expect(
    (await administrator.post("/api/posts", { personId: appointed.id, unitId, title: "四级主任科员" })).status,
  ).toBe(200);
  expect((await administrator.post(`/api/posts/${posts[0].id}/end`, { version: posts[0].version })).status).toBe(200);
  expect((await transfer()).status).toBe(200);
  expect(await standing(id)).toEqual([`draft ${appointed.name}`]);
});

test("also what waits and what another holds", async () => {
  const { id } = await begin("one");
  await act(officeDirector, id, "claim");
  await leave(unit.sectionChief.id);
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from kernel.task
    where person_id = ${unit.sectionChief.id} and state in ('open', 'held', 'waiting')`.execute(app.db);
  expect(rows[0]!.left).toBe(0);
});

test("the nightly sweep finds what was left with somebody who holds no post any more", async () => {
  const { id } = await begin("one");
  const { rows } = await sql<{ person_id: string; person_name: string }>`
    select person_id, person_name from kernel.task where case_id = ${id} and state = 'open' limit 1`.execute(app.db);
  const { person_id: personId, person_name: name } = rows[0]!;
  const { services } = app;
  const now = services.clock.now();
  await sql`update kernel.post set ended_at = ${now} where person_id = ${personId}`.execute(app.db);
  const before = await standing(id);
  await sweepLeavers({ services, db: services.db, now, log: services.log });
  expect(before.join()).toContain(name);
  const after = await standing(id);
  expect(after.length).toBeGreaterThan(0);
  expect(after.join()).not.toContain(name);
  await sql`update kernel.post set ended_at = null where person_id = ${personId}`.execute(app.db);
});

test("a nightly sweep finds what was left with nobody", async () => {
  const { id } = await begin("side");
  await sql`update kernel.person set state = 'left' where id = ${staff.id}`.execute(app.db);
  const { services } = app;
  await sweepLeavers({ services, db: services.db, now: services.clock.now(), log: services.log });
  expect((await standing(id)).join()).not.toContain(staff.name);
  expect(await standing(id)).toHaveLength(1);
});
