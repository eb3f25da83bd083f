import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rehearsal, RehearsedEvent } from "../../../contract/workflow/index.ts";
import { newId, sql } from "../../base/index.ts";
import { designerApp } from "../testing/designer.ts";
import { allXml, leaveXml, sideXml } from "../testing/leave-app.ts";
import {
  choice,
  element,
  end,
  exclusive,
  from,
  handlers,
  type ProcessParts,
  processXml,
  start,
  user,
} from "../testing/process.ts";
import { processOf, randomBlock } from "../testing/random-process.ts";

const { administrator, app, unit, begin, standing } = await designerApp();
const drafterPostId = unit.staff.postId;

async function rehearse(bpmn: string, more: object = {}): Promise<Rehearsal> {
  const { status, body } = await administrator.post("/api/processes/rehearse", { bpmn, drafterPostId, ...more });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

/** The events as lines: who gets what, and which way is taken. */
const lines = ({ events }: Rehearsal) =>
  events.map((event) =>
    event.kind === "task"
      ? `${event.element}: ${event.handlers.map(({ name }) => name).join(" ")} → ${event.outcome}`
      : `${event.kind} ${event.element}`,
  );
const tasksIn = ({ events }: Rehearsal) => events.filter((event) => event.kind === "task");
const held = (id: string, name: string, role = "leader") => ({
  [id]: user({ name }, handlers({ find: "role", role })),
});

test("tells step by step who would get each task and why, which branch is taken, and that it ends", async () => {
  const rehearsal = await rehearse(leaveXml, { fields: { days: 3 } });
  expect(lines(rehearsal)).toEqual([
    `check: ${unit.officeDirector.name} → agree`,
    "branch x",
    `sign: ${unit.leader.name} → null`,
    "action number",
    `file: ${unit.clerk.name} → null`,
  ]);
  const [check] = tasksIn(rehearsal);
  expect(check!.why).toEqual({ zh: "本件所属单位的办公室主任", en: "Office director of the case's unit" });
  expect(rehearsal.events[1]).toMatchObject({
    name: "是否同意",
    flow: "x_sign",
    to: "审批",
    why: { zh: '条件“outcome = "agree"”成立（outcome = "agree"）' },
  });
  expect(rehearsal.end).toMatchObject({ how: "finished", message: { en: "The case comes to its end." } });
  expect(rehearsal.passed).toEqual(expect.arrayContaining(["s", "s_check", "check", "x_sign", "sign", "file_e", "e"]));
});

test("goes the other way with another choice", async () => {
  const rehearsal = await rehearse(leaveXml, { outcomes: { check: ["refuse"] } });
  expect(lines(rehearsal)).toEqual([`check: ${unit.officeDirector.name} → refuse`, "branch x"]);
  expect(rehearsal.events[1]).toMatchObject({ flow: "x_refused", why: { zh: "其他条件都不成立，走默认连线" } });
});

test("says when each task would be due by the unit's calendar, if all take their time or nobody does", async () => {
  const friday = "2026-03-06T16:00:00+08:00";
  const [slow] = tasksIn(await rehearse(leaveXml, { startAt: friday }));
  expect([slow!.arrivedAt, slow!.dueAt, slow!.handledAt]).toEqual([
    "2026-03-06T08:00:00.000Z",
    "2026-03-09T08:00:00.000Z",
    "2026-03-09T08:00:00.000Z",
  ]);
  const [quick, next] = tasksIn(await rehearse(leaveXml, { startAt: friday, pace: "atOnce" }));
  expect([quick!.handledAt, next!.arrivedAt]).toEqual([quick!.arrivedAt, quick!.arrivedAt]);
});

test("writes nothing at all", async () => {
  const count = async () => {
    const { rows } = await sql`
      select (select count(*) from kernel.process_instance) as instances, (select count(*) from kernel.task) as tasks,
        (select count(*) from kernel.process_version) as versions, (select count(*) from kernel.process_history) as lines`.execute(
      app.db,
    );
    return rows[0];
  };
  const before = await count();
  await rehearse(leaveXml);
  expect(await count()).toEqual(before);
});

test("passes a case freely where a step allows it, also one that is handled on a page of its own, and tells what is filled in", async () => {
  const parts: ProcessParts = {
    nodes: {
      s: start(),
      first: user({ name: "初审", routes: "third", form: "test.first", fields: "days" }, handlers({ find: "drafter" })),
      ...held("second", "复审"),
      ...held("third", "终审"),
      e: end(),
    },
    flows: ["s first", "first second", "second third", "third e"],
  };
  const bpmn = processXml(parts);
  const drawn = await rehearse(bpmn);
  const elements = (rehearsal: Rehearsal) => tasksIn(rehearsal).map(({ element: step }) => step);
  expect(elements(drawn)).toEqual(["first", "second", "third"]);
  const offered = { routes: [{ step: "third", name: "终审" }], hasPage: true, fields: ["days"] };
  expect(drawn.events[0]).toMatchObject({ ...offered, route: null });
  const free = await rehearse(bpmn, { routes: { first: ["third"] } });
  expect(elements(free)).toEqual(["first", "third"]);
  expect(free.events[0]).toMatchObject({ ...offered, route: "third" });
  const wrong = await rehearse(bpmn, { routes: { second: ["first"] } });
  expect(wrong.end).toMatchObject({ how: "stopped", element: "second" });
});

test("goes the way of what is filled in on the way, each time anew, and refuses what a step may not fill in", async () => {
  const nodes = {
    s: start(),
    apply: user({ name: "申报" }, handlers({ find: "drafter" })),
    assess: user({ name: "核定", fields: "amount who" }, handlers({ find: "role", role: "clerk" })),
    x: exclusive({ name: "看金额" }),
    ...held("sign", "审批"),
    paid: user({ name: "经办" }, handlers({ find: "field", field: "who", as: "person" })),
    e: end(),
  };
  const bpmn = processXml({
    nodes,
    flows: [
      "s apply",
      "apply assess",
      "assess x",
      "x sign | amount >= 5000",
      "x paid | default",
      "sign assess",
      "paid e",
    ],
  });
  const filled = { assess: [{ amount: 8000 }, { amount: 800, who: unit.staff.id }] };
  const rehearsal = await rehearse(bpmn, { fields: { amount: 1 }, filled });
  expect(tasksIn(rehearsal).map(({ element: step, visit }) => `${step} ${visit}`)).toEqual([
    "apply 1",
    "assess 1",
    "sign 1",
    "assess 2",
    "paid 1",
  ]);
  expect(tasksIn(rehearsal).at(-1)!.handlers).toMatchObject([{ id: unit.staff.id }]);
  expect(rehearsal.events.find(({ kind }) => kind === "branch")).toMatchObject({
    why: { zh: "条件“amount >= 5000”成立（amount = 8000）" },
  });
  const wrong = await rehearse(bpmn, { filled: { apply: [{ amount: 8000 }] } });
  expect(wrong.end).toMatchObject({ how: "stopped", element: "apply" });
  expect(wrong.end.message.zh).toContain("“申报”环节不能修改 amount");
  const own = await rehearse(bpmn.replace('id="apply"', 'id="apply" tz:form="test.apply"'), {
    filled: { apply: [{ amount: 8000 }] },
  });
  expect(lines(own)[2]).toBe("branch x");
  expect(own.events[2]).toMatchObject({ to: "审批" });
});

test("offers whom the previous handler may choose, and follows the choice", async () => {
  const { events } = await rehearse(leaveXml, { chosen: { sign: [unit.leader.id] } });
  const sign = events.find((event) => event.kind === "task" && event.element === "sign") as RehearsedEvent & {
    kind: "task";
  };
  expect(sign.candidates!.map(({ id }) => id)).toContain(unit.leader.id);
  expect(sign.why.zh).toBe("由上一办理人从下列人员中选定：本件所属单位的单位领导");
  const wrong = await rehearse(leaveXml, { chosen: { sign: [unit.clerk.id] } });
  expect(wrong.end).toMatchObject({ how: "stopped", element: "sign" });
});

test("runs side by side what is parallel, and has all of a countersigning step handle it", async () => {
  const side = await rehearse(sideXml);
  const [draft, ...rest] = lines(side).map((line) => line.split(" ").slice(0, 2).join(" "));
  const { staff, officeDirector, clerk } = unit;
  expect([draft, rest[2]]).toEqual([`draft: ${staff.name}`, expect.stringMatching(/^sign: /)]);
  expect(rest.slice(0, 2).sort()).toEqual([`law: ${officeDirector.name}`, `money: ${clerk.name}`]);
  const [everybody] = tasksIn(await rehearse(allXml));
  expect(everybody!.handlers.length).toBeGreaterThan(3);
  expect(everybody!.handledAt).not.toBeNull();
});

test("says at which step the case would be refused, and what mends it", async () => {
  const nodes = { s: start(), x: exclusive({ name: "看金额" }), ...held("a", "批"), e: end() };
  const bpmn = processXml({ nodes, flows: ["s x", "x a | 金额 > 5000", "x e | 金额 <= 5000", "a e"] });
  const stuck = await rehearse(bpmn);
  expect(stuck.end).toMatchObject({ how: "stopped", element: "x" });
  expect(stuck.end.message.zh).toContain("默认连线");
  const { events } = await rehearse(bpmn, { fields: { 金额: 8000 } });
  expect(events[0]).toMatchObject({ kind: "branch", why: { zh: "条件“金额 > 5000”成立（金额 = 8000）" } });
});

test("says who has it where the rule finds nobody, and which steps are passed over", async () => {
  const nodes = {
    s: start(),
    none: user({ name: "无人" }, handlers({ find: "field", field: "谁" })),
    same: user({ name: "本人", onSame: "skip" }, handlers({ find: "drafter" })),
    e: end(),
  };
  const rehearsal = await rehearse(processXml({ nodes, flows: ["s none", "none same", "same e"] }));
  expect(rehearsal.events[0]).toMatchObject({ kind: "task", byOffice: true });
  expect(rehearsal.events[1]).toMatchObject({ kind: "skipped", element: "same" });
});

test("a case that goes round and round ends the rehearsal, not the server", async () => {
  const nodes = {
    s: start(),
    a: user({ name: "办" }, handlers({ find: "drafter" }), choice("again"), choice("done")),
    x: exclusive(),
    e: end(),
  };
  const bpmn = processXml({ nodes, flows: ["s a", "a x", 'x a | outcome = "again"', "x e | default"] });
  expect((await rehearse(bpmn)).end.how).toBe("long");
  const twice = await rehearse(bpmn, { outcomes: { a: ["again", "done"] } });
  expect(tasksIn(twice).map(({ visit, outcome }) => [visit, outcome])).toEqual([
    [1, "again"],
    [2, "done"],
  ]);
});

test("lets timers run out: those that a case waits at, and those on the edge of a step that nobody handles in time", async () => {
  const timer = (attributes: Record<string, string>) =>
    `<bpmn:boundaryEvent${Object.entries({ id: "late", attachedToRef: "a", ...attributes })
      .map(([name, value]) => ` ${name}="${value}"`)
      .join("")}><bpmn:timerEventDefinition/></bpmn:boundaryEvent>`;
  const nodes = {
    s: start(),
    w: element("intermediateCatchEvent", { name: "等三天", "tz:after": "3 days" }, "<bpmn:timerEventDefinition/>"),
    a: user({ name: "办", due: "5 days" }, handlers({ find: "drafter" })),
    ...held("boss", "督办"),
    e: end(),
    f: end(),
  };
  const bpmn = processXml({ nodes, flows: ["s w", "w a", "a e", "boss f"] }).replace(
    "</bpmn:process>",
    `${timer({ "tz:after": "2 days", name: "逾期" })}<bpmn:sequenceFlow id="late_boss" sourceRef="late" targetRef="boss"/></bpmn:process>`,
  );
  const startAt = "2026-03-02T09:00:00+08:00";
  const late = await rehearse(bpmn, { startAt });
  expect(lines(late)).toEqual([
    "timer w",
    `a: ${unit.staff.name} → null`,
    "timer late",
    expect.stringMatching(/^boss: /),
  ]);
  expect(late.events[0]).toMatchObject({ name: "等三天", at: "2026-03-05T01:00:00.000Z" });
  expect(late.end.how).toBe("finished");
  const inTime = await rehearse(bpmn, { startAt, pace: "atOnce" });
  expect(lines(inTime)).toEqual(["timer w", `a: ${unit.staff.name} → null`]);
});

test("an unpublished process with faults is refused with all of them", async () => {
  const bpmn = processXml({ nodes: { s: start(), a: user({ name: "办" }), e: end() }, flows: ["s a", "a e"] });
  const { body } = await administrator.post("/api/processes/rehearse", { bpmn, drafterPostId });
  expect(body).toMatchObject({
    code: "workflow.rehearsal_refused",
    detail: "流程还不能试运行，请按各项提示修改后再试运行。",
    faults: [{ path: "a", code: "handlers_missing" }],
  });
});

test("is for those who keep processes, and for drafters who are in office", async () => {
  const ask = (client = administrator, who = drafterPostId) =>
    client.post("/api/processes/rehearse", { bpmn: leaveXml, drafterPostId: who });
  expect((await ask(app.as(unit.leader))).status).toBe(403);
  expect((await ask(administrator, newId())).body).toMatchObject({ status: 422, code: "workflow.person_unknown" });
});

test("foretells what the engine then does", async () => {
  const chosen = { sign: [unit.leader.id] };
  const [first] = tasksIn(await rehearse(leaveXml));
  const { id } = await begin("leave", { chosen });
  expect(await standing(id)).toEqual([`${first!.element} ${first!.handlers[0]!.name}`]);
  const rules = [handlers({ find: "chosen" }, from({ find: "leaderAbove", of: "drafter" }))];
  const bpmn = processXml({
    nodes: { s: start(), a: user({ name: "批" }, ...rules), e: end() },
    flows: ["s a", "a e"],
  });
  expect(tasksIn(await rehearse(bpmn))[0]!.handlers).toHaveLength(1);
});

const roles = ["officeDirector", "clerk", "leader", "staff"];

const inOffice = (parts: ProcessParts) =>
  processXml(parts)
    .replace(/role="r(\d)"/g, (_, digit) => `role="${roles[Number(digit)]}"`)
    .replaceAll("test.note", "leave.number");

test("tells where a case goes into a called process, and who handles what there", async () => {
  const call = element("callActivity", { name: "会办", calledElement: "side" });
  const rehearsal = await rehearse(processXml({ nodes: { s: start(), call, e: end() }, flows: ["s call", "call e"] }));
  expect(rehearsal.events[0]).toEqual({ kind: "call", element: "call", name: "会办", process: "会签", number: 1 });
  expect(rehearsal.events[1]).toMatchObject({ kind: "task", element: "call/draft", name: "会办：拟稿" });
  expect(rehearsal.passed).toEqual(expect.arrayContaining(["s_call", "call", "call_e", "e"]));
  expect(rehearsal.passed.filter((id) => /[~/]/.test(id))).toEqual([]);
});

test("plays any process that can be published to an end, whatever it is", { timeout: 60_000 }, async () => {
  let played = 0;
  await fc.assert(
    fc.asyncProperty(randomBlock, fc.integer({ min: 0, max: 9 }), async (block, n) => {
      const { called, ...parts } = processOf(block, `p${newId()}`);
      for (const one of called)
        if ((await administrator.post("/api/processes", { bpmn: inOffice(one) })).status === 422) return;
      const bpmn = inOffice(parts);
      const { status, body } = await administrator.post("/api/processes/rehearse", {
        bpmn,
        drafterPostId,
        fields: { n },
      });
      if (status === 422) return;
      played += 1;
      expect([status, ["finished", "long"].includes(body.end.how), body.end.how === "long" ? n > 6 : true]).toEqual([
        200,
        true,
        true,
      ]);
    }),
    { numRuns: 40 },
  );
  expect(played).toBeGreaterThan(10);
});
