import { asSystem, newId } from "@tz/kernel/server/base";
import { dispatch } from "@tz/kernel/server/delivery";
import { kernelFloors } from "@tz/kernel/server/floors";
import { type CityPerson, testApp } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { documentsModule } from "../index.ts";

const app = await testApp({ modules: [...kernelFloors, documentsModule()] });
const city = await app.city();
const bureau = city.unit("财政局");
const other = city.unit("教育局");
const as = (person: CityPerson) => app.as(person);

/** Something arrives at the bureau. @returns the id of the bureau's copy */
async function arrive({
  urgency = "normal" as "normal" | "urgent",
  title = "关于报送年度预算的通知",
  dueAt = undefined as Date | undefined,
} = {}): Promise<string> {
  const id = newId();
  await asSystem(app.services, "test.dispatch", (context) =>
    dispatch(context, {
      subject: { type: "test.paper", id },
      title,
      number: "府发〔2026〕7号",
      urgency,
      senderUnitId: city.office.id,
      senderName: "清安市人民政府",
      sentBy: city.clerk,
      unitIds: [bureau.id],
      ...(dueAt && { dueAt }),
    }),
  );
  await app.drainJobs();
  const { body } = await as(bureau.clerk).get("/api/deliveries");
  return body.items.find((copy: { subject: { id: string } }) => copy.subject.id === id).id;
}

async function accept(deliveryId: string): Promise<string> {
  const { body, status } = await as(bureau.clerk).post("/api/incoming/accept", { deliveryIds: [deliveryId] });
  expect(status).toBe(200);
  return body.items[0].incomingId;
}

const register = (id: string, details: object = {}) => as(bureau.clerk).post(`/api/incoming/${id}/register`, details);
const read = async (id: string, person = bureau.clerk) => (await as(person).get(`/api/incoming/${id}`)).body;

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
  test("is accepted and registered without anything being typed", async () => {
    const id = await accept(await arrive());
    const { body, status } = await register(id, { category: "read" });
    expect([status, body.receivedNumber]).toEqual([200, expect.stringMatching(/^收文〔2026〕\d+号$/)]);
    const paper = await read(id);
    expect([paper.title, paper.documentNumber, paper.senderName, paper.state]).toEqual([
      "关于报送年度预算的通知",
      "府发〔2026〕7号",
      "清安市人民政府",
      "registered",
    ]);
  });

  test("gets one number however often it is registered", async () => {
    const id = await accept(await arrive());
    const answers = await Promise.all([1, 2, 3].map(() => register(id, { category: "read" })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test("is finished by the clerk when it was only to be read, and the sender sees it", async () => {
    const deliveryId = await arrive();
    const id = await accept(deliveryId);
    await register(id, { category: "read" });
    const { status } = await as(bureau.clerk).post(`/api/incoming/${id}/finish`, { result: "已传阅。" });
    expect(status).toBe(200);
    const { body } = await as(bureau.clerk).get("/api/deliveries?box=all");
    expect(body.items.find((copy: { id: string }) => copy.id === deliveryId).finishedAt).toBe(
      app.clock.now().toISOString(),
    );
  });

  test("goes through proposal, instruction, assignment and handling before it is finished", async () => {
    const id = await accept(await arrive());
    await register(id);
    expect((await as(bureau.clerk).post(`/api/incoming/${id}/finish`, {})).body.code).toBe(
      "documents.incoming_still_handled",
    );
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
    const id = await accept(await arrive());
    await register(id);
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

  test("must have a date when it is urgent and to be handled", async () => {
    const id = await accept(await arrive({ urgency: "urgent" }));
    expect((await register(id)).body.code).toBe("documents.incoming_urgent_without_date");
    const past = new Date(app.clock.now().getTime() - 1000).toISOString();
    expect((await register(id, { dueAt: past })).body.code).toBe("documents.incoming_due_in_the_past");
    const dueAt = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
    expect((await register(id, { dueAt })).status).toBe(200);
  });

  test("goes back to the sender with a reason, before or after registration, and its process ends", async () => {
    for (const registered of [false, true]) {
      const id = await accept(await arrive());
      if (registered) await register(id);
      const sendBack = (body: object) => as(bureau.clerk).post(`/api/incoming/${id}/send-back`, body);
      expect((await sendBack({})).status).toBe(400);
      expect((await sendBack({ reason: "不属我局职责" })).status).toBe(200);
      expect((await read(id)).state).toBe("sentBack");
      expect((await sendBack({ reason: "再退" })).body.code).toBe("documents.incoming_ended");
      const { body } = await as(bureau.officeDirector).get("/api/tasks?view=todo&limit=200");
      expect(body.items.filter((task: { case: { id: string } }) => task.case.id === id)).toEqual([]);
    }
  });

  test("is accepted and registered in one go, each with its own number and the sender's date", async () => {
    const dueAt = new Date(app.clock.now().getTime() + 86_400_000);
    const deliveryIds = [await arrive({ dueAt }), await arrive()];
    const { body, status } = await as(bureau.clerk).post("/api/incoming/accept", {
      deliveryIds,
      registration: { category: "read" },
    });
    expect(status).toBe(200);
    const papers = await Promise.all(body.items.map(({ incomingId }: { incomingId: string }) => read(incomingId)));
    expect(papers.map(({ state, category }) => [state, category])).toEqual([
      ["registered", "read"],
      ["registered", "read"],
    ]);
    expect(papers.map((paper) => paper.dueAt)).toEqual([dueAt.toISOString(), null]);
    expect(new Set(papers.map(({ receivedNumber }) => receivedNumber)).size).toBe(2);
    expect(body.items.map(({ receivedNumber }: { receivedNumber: string }) => receivedNumber)).toEqual(
      papers.map(({ receivedNumber }) => receivedNumber),
    );
  });

  test("stays unaccepted with all others of the press when one of them cannot be registered, which is named", async () => {
    const title = "关于紧急报送灾情的通知";
    const deliveryIds = [await arrive(), await arrive({ urgency: "urgent", title })];
    const { body } = await as(bureau.clerk).post("/api/incoming/accept", { deliveryIds, registration: {} });
    expect([body.code, body.detail]).toEqual([
      "documents.incoming_urgent_without_date",
      expect.stringContaining(title),
    ]);
    const { body: box } = await as(bureau.clerk).get("/api/deliveries");
    const waiting = box.items.map(({ id }: { id: string }) => id);
    for (const id of deliveryIds) expect(waiting).toContain(id);
  });

  test("that came after the sender's date is registered with that date, and is late", async () => {
    const dueAt = new Date(app.clock.now().getTime() - 86_400_000);
    const id = await accept(await arrive({ dueAt }));
    expect((await register(id, { dueAt: dueAt.toISOString() })).status).toBe(200);
    expect(await read(id)).toMatchObject({ dueAt: dueAt.toISOString(), late: true });
    const correction = { summary: "补记", dueAt: dueAt.toISOString() };
    const { body } = await as(bureau.clerk).patch(`/api/incoming/${id}`, correction);
    expect(body.code).toBeUndefined();
  });

  test("is found by the copy it came by, by those who may read it", async () => {
    const deliveryId = await arrive();
    const path = `/api/incoming/delivery/${deliveryId}`;
    expect((await as(bureau.clerk).get(path)).status).toBe(404);
    const id = await accept(deliveryId);
    expect((await as(bureau.clerk).get(path)).body.id).toBe(id);
    for (const person of [bureau.staff, other.clerk]) expect((await as(person).get(path)).status).toBe(404);
  });

  test("is counted among what waits to be registered until it is", async () => {
    const count = async () => (await as(bureau.clerk).get("/api/incoming/count")).body.accepted;
    const before = await count();
    const id = await accept(await arrive());
    expect(await count()).toBe(before + 1);
    await register(id);
    expect(await count()).toBe(before);
    expect((await as(bureau.staff).get("/api/incoming/count")).status).toBe(403);
  });

  test("keeps the sender's title: correcting it is refused", async () => {
    const id = await accept(await arrive());
    await register(id);
    const { body } = await as(bureau.clerk).patch(`/api/incoming/${id}`, { title: "别的标题" });
    expect(body.code).toBe("documents.incoming_not_typed_here");
  });
});

describe("a paper that came on paper", () => {
  const paper = {
    title: "关于商请提供资料的函",
    senderName: "邻市财政局",
    documentNumber: "邻财函〔2026〕3号",
    category: "read",
  };

  test("is registered with what stands on it", async () => {
    const { body, status } = await as(bureau.clerk).post("/api/incoming/paper", paper);
    expect(status).toBe(200);
    expect(await read(body.id)).toMatchObject({
      title: paper.title,
      origin: "paper",
      deliveryId: null,
      state: "registered",
    });
  });

  test("can be corrected", async () => {
    const { body } = await as(bureau.clerk).post("/api/incoming/paper", paper);
    await as(bureau.clerk).patch(`/api/incoming/${body.id}`, { title: "关于商请提供有关资料的函", version: 2 });
    expect((await read(body.id)).title).toBe("关于商请提供有关资料的函");
    const { status } = await as(bureau.clerk).patch(`/api/incoming/${body.id}`, { title: "x", version: 2 });
    expect(status).toBe(409);
  });

  test("is refused when it is marked secret, with the reason", async () => {
    const { body, status } = await as(bureau.clerk).post("/api/incoming/paper", { ...paper, secrecy: "secret" });
    expect(status).toBe(400);
    expect(body.faults[0].message).toContain("不是涉密网络");
  });
});

describe("who sees the register", () => {
  test("its own unit's clerk, director and leader; a handler sees their paper; nobody else any", async () => {
    const id = await accept(await arrive());
    await register(id);
    const status = async (person: CityPerson) => (await as(person).get(`/api/incoming/${id}`)).status;
    for (const person of [bureau.clerk, bureau.officeDirector, bureau.leader]) expect(await status(person)).toBe(200);
    for (const person of [bureau.staff, other.clerk, other.leader]) expect(await status(person)).toBe(404);
    for (const person of [city.systemAdministrator, city.securityAdministrator, city.auditAdministrator])
      expect(await status(person)).toBe(403);
    const { body } = await as(other.clerk).get("/api/incoming");
    expect(body.items).toEqual([]);
  });

  test("page by page, with filters", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await as(bureau.clerk).get(
        `/api/incoming?limit=3&state=registered${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
    }
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
  const id = await accept(await arrive({ title: "关于核实情况的通知" }));
  await register(id);
  const director = as(bureau.officeDirector);
  const at = `/api/cases/documents.incoming/${id}`;
  expect((await director.get(`${at}/history`)).body.may).toEqual(["jump", "suspend"]);
  expect((await director.get(`${at}/preview?operation=terminate`)).body.possible).toBe(false);
  const ended = await director.post(`${at}/terminate`, { reason: "无需办理" });
  expect([ended.status, ended.body.code]).toEqual([409, "workflow.cannot_terminate"]);
});
