import type { CityPerson } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { documentsApp } from "../testing.ts";
import { incomingDesk } from "./testing.ts";

const app = await documentsApp();
const city = app.people;
const bureau = city.unit("财政局");
const other = city.unit("教育局");
const { arrive, accept, accepted, register, registered, read } = incomingDesk(app, bureau);
const as = (person: CityPerson) => app.as(person);

/** The person's open task on a paper. */
async function taskOf(person: CityPerson, id: string) {
  const { body } = await as(person).get("/api/tasks?view=todo&limit=200");
  const task = body.items.find((item: { case: { id: string } }) => item.case.id === id);
  expect(task, `${person.name} has a task`).toBeDefined();
  return task;
}
async function complete(person: CityPerson, id: string, body: object) {
  const task = await taskOf(person, id);
  const answer = await as(person).post(`/api/tasks/${task.id}/complete`, body);
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
}

describe("a paper that came by delivery", () => {
  test("goes through proposal, instruction, assignment and handling before it is finished", async () => {
    const id = await registered();
    await complete(bureau.officeDirector, id, {
      outcome: "instruct",
      opinion: "拟请领导阅示。",
      chosen: { instruct: [bureau.leader.id] },
    });
    await complete(bureau.leader, id, { opinion: "请抓紧落实。" });
    await complete(bureau.officeDirector, id, {
      opinion: "请预算科牵头办理。",
      chosen: { handle: [bureau.sectionChief.id], assist: [bureau.staff.id] },
    });
    await app.drainJobs();
    expect((await read(id)).handlers).toContain(bureau.sectionChief.name);
    await complete(bureau.sectionChief, id, { opinion: "已报送。" });
    await complete(bureau.staff, id, { opinion: "已配合。" });
    expect((await as(bureau.clerk).post(`/api/incoming/${id}/finish`, { result: "已办结。" })).status).toBe(200);
    const paper = await read(id);
    expect([paper.state, paper.may]).toEqual(["finished", ["reply"]]);
  });

  test("asks for leaders only where it goes to them, and for who handles it where it is assigned", async () => {
    const id = await registered();
    const nextOf = async () => {
      const { id: taskId } = await taskOf(bureau.officeDirector, id);
      const { body } = await as(bureau.officeDirector).get(`/api/tasks/${taskId}`);
      return body.next.map((next: { step: string; outcomes: string[] | null }) => [next.step, next.outcomes]);
    };
    expect(await nextOf()).toEqual([["instruct", ["instruct"]]]);
    await complete(bureau.officeDirector, id, { outcome: "assign", opinion: "拟由相关科室阅处。" });
    expect(await nextOf()).toEqual([
      ["handle", null],
      ["assist", null],
    ]);
  });

  test("is found by the copy it came by, by those who may read it", async () => {
    const { deliveryId } = await arrive();
    const path = `/api/deliveries/${deliveryId}/incoming`;
    expect((await as(bureau.clerk).get(path)).status).toBe(404);
    const id = await accept(deliveryId);
    expect((await as(bureau.clerk).get(path)).body.id).toBe(id);
    for (const person of [bureau.staff, other.clerk]) expect((await as(person).get(path)).status).toBe(404);
  });

  test("is counted among what waits to be registered until it is", async () => {
    const count = async () => (await as(bureau.clerk).get("/api/incoming/count")).body.accepted;
    const before = await count();
    const id = await accepted();
    expect(await count()).toBe(before + 1);
    await register(id);
    expect(await count()).toBe(before);
    expect((await as(bureau.staff).get("/api/incoming/count")).status).toBe(403);
  });
});

describe("who sees the register", () => {
  test("its own unit's clerk, director and leader; a handler sees their paper; nobody else any", async () => {
    const id = await registered();
    const status = async (person: CityPerson) => (await as(person).get(`/api/incoming/${id}`)).status;
    for (const person of [bureau.clerk, bureau.officeDirector, bureau.leader]) expect(await status(person)).toBe(200);
    for (const person of [bureau.staff, other.clerk, other.leader]) expect(await status(person)).toBe(404);
    for (const person of [city.systemAdministrator, city.securityAdministrator, city.auditAdministrator])
      expect(await status(person)).toBe(403);
    const { body } = await as(other.clerk).get("/api/incoming");
    expect(body.items).toEqual([]);
  });

  test("page by page, with filters", async () => {
    const paper = { title: "关于商请提供资料的函", senderName: "邻市财政局", category: "read" };
    for (let count = 0; count < 4; count += 1) await as(bureau.clerk).post("/api/incoming/paper", paper);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await as(bureau.clerk).get(
        `/api/incoming?limit=3&state=registered${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test("as a sheet", async () => {
    const { status, body } = await as(bureau.clerk).get("/api/incoming/export");
    expect(status).toBe(200);
    expect(new TextDecoder().decode(body.slice(0, 2))).toBe("PK");
  });
});

test("a paper that came is not ended early: it is finished, or sent back", async () => {
  const id = await registered({}, { title: "关于核实情况的通知" });
  const director = as(bureau.officeDirector);
  const at = `/api/cases/documents.incoming/${id}`;
  expect((await director.get(`${at}/history`)).body.may).toEqual(["jump", "suspend"]);
  expect((await director.get(`${at}/preview?operation=terminate`)).body.possible).toBe(false);
  const ended = await director.post(`${at}/terminate`, { reason: "无需办理" });
  expect([ended.status, ended.body.code]).toEqual([409, "workflow.cannot_terminate"]);
});
