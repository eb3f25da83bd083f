import { expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, act, taskOf } = await leaveApp();
const { staff, clerk, officeDirector, leader } = unit;
const agree = { outcome: "agree", opinion: "同意。", chosen: { sign: [leader.id] } };

test("shows every operation with its person, step, outcome, opinion and receivers, in order", async () => {
  const { id } = await begin("leave");
  await act(officeDirector, id, "complete", agree);
  await act(leader, id, "send-back", { reason: "请附证明。" });
  const { body } = await app.as(staff).get(`/api/cases/leave.request/${id}/history`);
  expect(body).toMatchObject({
    process: { key: "leave", name: "请假", number: 1 },
    status: "running",
    lines: [
      { operation: "start", person: { name: staff.name }, to: [{ name: officeDirector.name, step: "审核" }] },
      {
        operation: "complete",
        person: { name: officeDirector.name },
        postTitle: "办公室主任",
        step: { name: "审核" },
        outcomeName: { zh: "同意", en: "Agree" },
        opinion: "同意。",
        to: [{ name: leader.name, step: "审批" }],
      },
      { operation: "sendBack", opinion: "请附证明。", to: [{ name: officeDirector.name, step: "审核" }] },
    ],
    open: [{ step: { name: "审核" }, handler: { name: officeDirector.name }, state: "open", late: false }],
    positions: { current: ["check"] },
  });
  expect(body.positions.passed).toEqual(expect.arrayContaining(["s", "s_check", "check_x", "x", "x_sign", "sign"]));
});

test("names to each reader the task that they passed on last, which they may withdraw until it is handled", async () => {
  const { id } = await begin("leave");
  const passedOn = async (person: typeof staff) =>
    (await app.as(person).get(`/api/cases/leave.request/${id}/history`)).body.passedOn;
  const mayWithdraw = async (taskId: string) =>
    (await app.as(officeDirector).get(`/api/tasks/${taskId}`)).body.may.includes("withdraw");
  expect(await passedOn(officeDirector)).toBeNull();
  const checked = await taskOf(officeDirector, id);
  await act(officeDirector, id, "complete", agree);
  expect(await passedOn(officeDirector)).toBe(checked);
  expect(await passedOn(leader)).toBeNull();
  expect(await mayWithdraw(checked)).toBe(true);
  await act(leader, id, "send-back", { reason: "请附证明。" });
  expect(await mayWithdraw(checked)).toBe(false);
});

test("shows the picture with what was passed and where it stands, joins included", async () => {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  await act(clerk, id, "complete");
  const { body } = await app.as(staff).get(`/api/cases/leave.request/${id}/diagram`);
  expect(body.current.sort()).toEqual(["j", "law"]);
  expect(body.passed).toEqual(expect.arrayContaining(["draft", "p", "money", "money_j"]));
  expect(body.passed).not.toContain("sign");
  expect(body.bpmn).toContain("<bpmn:process");
});

test("is for those whom the module lets read the case or who have had to do with it", async () => {
  const { id } = await begin("leave");
  const get = async (person: typeof staff, what = "history") =>
    (await app.as(person).get(`/api/cases/leave.request/${id}/${what}`)).status;
  expect(await get(staff)).toBe(200);
  expect(await get(officeDirector)).toBe(200);
  expect(await get(city.mayor)).toBe(200);
  expect(await get(clerk)).toBe(404);
  expect(await get(clerk, "diagram")).toBe(404);
  expect((await app.as(city.mayor).get(`/api/cases/leave.request/${newId()}/history`)).status).toBe(404);
  expect((await app.as(city.mayor).get(`/api/cases/nothing/${id}/history`)).status).toBe(404);
});

test("a task shows what its step asks, what comes next and whom one can choose", async () => {
  const { id } = await begin("leave");
  const task = await taskOf(officeDirector, id);
  const { body } = await app.as(officeDirector).get(`/api/tasks/${task}`);
  expect(body).toMatchObject({
    title: "leave一件",
    kindName: { zh: "请假" },
    link: `/leave/${id}`,
    step: { id: "check", name: "审核" },
    choices: [{ value: "agree", name: { zh: "同意", en: "Agree" } }, { value: "refuse" }],
    opinionRule: "required",
    phrases: ["同意。"],
    fields: ["days"],
    form: null,
    next: [{ step: "sign", name: "审批", optional: false }],
    drafter: { name: staff.name },
  });
  const names = body.next[0].candidates.map(({ name }: { name: string }) => name);
  expect(names).toContain(leader.name);
  expect(names).not.toContain(clerk.name);
  const asStaff = await app.as(staff).get(`/api/tasks/${task}`);
  expect(asStaff.body).toMatchObject({ may: ["urge", "circulate"], next: [], sendBackTo: [] });
  expect((await app.as(city.unit("教育局").clerk).get(`/api/tasks/${task}`)).status).toBe(404);
});

test("a module voids a case: everything is closed; a change of title shows in lists", async () => {
  const { id } = await begin("side");
  await app.as(staff).post(`/api/leave/${id}/change`, { title: "改过的标题", fields: { money: 3 } });
  expect((await app.as(staff).get("/api/tasks")).body.items[0].title).toBe("改过的标题");
  expect((await app.as(staff).post(`/api/leave/${id}/void`)).body).toEqual({ ended: true });
  expect((await app.as(staff).post(`/api/leave/${id}/void`)).body).toEqual({ ended: false });
  const { body } = await app.as(staff).get(`/api/cases/leave.request/${id}/history`);
  expect(body).toMatchObject({ status: "terminated", open: [] });
  expect(body.lines.map(({ operation }: { operation: string }) => operation)).toEqual(["start", "update", "terminate"]);
});

test("the server can neither change nor remove what the history says", async () => {
  const change = sql`update kernel.process_history set opinion = '' where seq = 1`;
  await expect(change.execute(app.services.db)).rejects.toThrow("permission denied");
  await expect(sql`delete from kernel.process_history_2026`.execute(app.services.db)).rejects.toThrow(
    "permission denied",
  );
  await expect(sql`update kernel.process_version set bpmn = ''`.execute(app.services.db)).rejects.toThrow(
    "permission denied",
  );
});

test("says of signers where they act, of a return which way it takes, of a change whose task it was", async () => {
  const { id } = await begin("leave");
  await act(officeDirector, id, "signers", { personIds: [clerk.id], place: "before" });
  await act(clerk, id, "complete", { opinion: "情况属实。" });
  await act(officeDirector, id, "complete", agree);
  await act(leader, id, "send-back", { reason: "请附证明。", resume: "direct" });
  expect((await act(officeDirector, id, "handler", { toPersonId: clerk.id, reason: "主任出差" })).status).toBe(200);
  const { lines } = (await app.as(staff).get(`/api/cases/leave.request/${id}/history`)).body;
  const of = (operation: string) => lines.find((line: { operation: string }) => line.operation === operation);
  expect(of("addSigner")).toMatchObject({ place: "before", to: [{ name: clerk.name }] });
  expect(of("sendBack")).toMatchObject({ resume: "direct" });
  expect(of("changeHandler")).toMatchObject({ from: officeDirector.name, why: null, to: [{ name: clerk.name }] });
});

test("offers interventions to whoever keeps the unit's cases, as far as they are possible now, and to nobody else", async () => {
  const { id } = await begin("leave");
  const offers = async (person: typeof staff) => {
    const { body } = await app.as(person).get(`/api/cases/leave.request/${id}/history`);
    return { may: body.may, steps: body.steps.map((step: { id: string }) => step.id), handlers: body.open[0]?.may };
  };
  const may = ["jump", "suspend", "terminate"];
  expect(await offers(officeDirector)).toEqual({ may, steps: ["check", "sign", "file"], handlers: ["changeHandler"] });
  for (const person of [staff, leader]) expect(await offers(person)).toEqual({ may: [], steps: [], handlers: [] });
  const on = (what: string) =>
    app.as(officeDirector).post(`/api/cases/leave.request/${id}/${what}`, { reason: "核实情况" });
  await on("suspend");
  expect(await offers(officeDirector)).toEqual({
    may: ["resume", "terminate"],
    steps: [],
    handlers: ["changeHandler"],
  });
  await on("terminate");
  expect(await offers(officeDirector)).toEqual({ may: [], steps: [], handlers: undefined });
});
