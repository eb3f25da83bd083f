import { describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, taskOf, standing, act, hearing } = await leaveApp();
const agree = { outcome: "agree", opinion: "同意。", chosen: { sign: [unit.leader.id] } };

describe("completing a task", () => {
  test("brings a case from step to step to its end, through actions and the module's own page", async () => {
    const { id } = await begin("leave", { fields: { days: 3 } });
    expect(await standing(id)).toEqual([`check ${unit.officeDirector.name}`]);
    const { status, body } = await act(unit.officeDirector, id, "complete", { ...agree, fields: { days: 5 } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "running", opened: [{ personId: unit.leader.id, step: "sign" }] });
    await act(unit.leader, id, "complete");
    expect(await standing(id)).toEqual([`file ${unit.clerk.name}`]);
    const { rows } = await sql<{ number: string }>`
      select state -> 'fields' ->> 'number' as number from kernel.process_instance where case_id = ${id}`.execute(
      app.db,
    );
    expect(rows).toEqual([{ number: "假字〔2026〕5号" }]);
    expect((await app.as(unit.clerk).post(`/api/leave/${id}/file`)).body).toEqual({ status: "finished" });
    expect(await standing(id)).toEqual([]);
  });

  test("leaves an audit row in the same transaction", async () => {
    const { id } = await begin("leave");
    await act(unit.officeDirector, id, "complete", agree);
    const { rows } = await sql<{ command: string; note: object }>`
      select command, note from kernel.audit where subject_id = ${id} and person_id = ${unit.officeDirector.id}`.execute(
      app.db,
    );
    expect(rows).toMatchObject([{ command: "workflow.complete", note: { step: "审核" } }]);
  });

  test("refuses somebody else's task: invisible to strangers, named to those who know the case", async () => {
    const { id } = await begin("leave");
    const task = await taskOf(unit.officeDirector, id);
    expect((await app.as(city.unit("教育局").staff).post(`/api/tasks/${task}/complete`, agree)).status).toBe(404);
    expect((await app.as(unit.staff).post(`/api/tasks/${task}/complete`, agree)).body).toMatchObject({
      status: 403,
      code: "workflow.not_your_task",
    });
    expect((await app.as(unit.staff).post(`/api/tasks/${newId()}/complete`, agree)).status).toBe(404);
    expect((await app.anonymous.post(`/api/tasks/${task}/complete`, agree)).status).toBe(401);
  });

  test("names what is missing: an outcome, an opinion, the next handlers, a candidate", async () => {
    const { id } = await begin("leave");
    const code = async (body: object) =>
      (await act(unit.officeDirector, id, "complete", body as Record<string, unknown>)).body.code;
    expect(await code({ opinion: "同意。" })).toBe("workflow.choose_outcome");
    expect(await code({ ...agree, outcome: "maybe" })).toBe("workflow.choose_outcome");
    expect(await code({ ...agree, opinion: " " })).toBe("workflow.opinion_required");
    expect(await code({ ...agree, chosen: {} })).toBe("workflow.choose_handlers");
    expect(await code({ ...agree, chosen: { sign: [unit.clerk.id] } })).toBe("workflow.not_a_candidate");
    expect(await code({ ...agree, fields: { salary: 1 } })).toBe("workflow.field_not_yours");
    expect(await standing(id)).toEqual([`check ${unit.officeDirector.name}`]);
  });

  test("refuses a step that has a page of its own, and another step's page", async () => {
    const { id } = await begin("leave");
    expect((await app.as(unit.officeDirector).post(`/api/leave/${id}/file`)).body.code).toBe("workflow.no_task_here");
    await act(unit.officeDirector, id, "complete", agree);
    await act(unit.leader, id, "complete");
    expect((await act(unit.clerk, id, "complete")).body).toMatchObject({
      status: 409,
      code: "workflow.complete_by_form",
    });
  });

  test("answers a repeated request with the same key alike, and does nothing twice", async () => {
    const { id } = await begin("leave");
    const task = await taskOf(unit.officeDirector, id);
    const options = { idempotencyKey: newId() };
    const first = await app.as(unit.officeDirector).post(`/api/tasks/${task}/complete`, agree, options);
    const second = await app.as(unit.officeDirector).post(`/api/tasks/${task}/complete`, agree, options);
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect((await app.as(unit.officeDirector).post(`/api/tasks/${task}/complete`, agree)).body.code).toBe(
      "workflow.task_ended",
    );
  });

  test("two at the same moment: one wins, the other gets 409, nothing is doubled", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await begin("leave");
      const task = await taskOf(unit.officeDirector, id);
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => app.as(unit.officeDirector).post(`/api/tasks/${task}/complete`, agree)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      expect(await standing(id)).toEqual([`sign ${unit.leader.name}`]);
    }
  });

  test("all of an allOf step at the same moment: each counts, the case moves on once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, opened } = await begin("all");
      expect(opened).toHaveLength(6);
      const six = [unit.leader, unit.deputy, unit.officeDirector, unit.clerk, unit.sectionChief, unit.staff];
      const tasks = await Promise.all(six.map((person) => taskOf(person, id)));
      const answers = await Promise.all(
        six.map((person, place) => app.as(person).post(`/api/tasks/${tasks[place]}/complete`)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect(answers.filter(({ body }) => body.status === "finished")).toHaveLength(1);
    }
  });

  test("tells who got a task, who completed one and that a case ended", async () => {
    const { id } = await begin("leave");
    const ofCase = async (name: string) =>
      (await hearing(name)).filter(({ case: ref }) => (ref as { id: string }).id === id);
    await act(unit.officeDirector, id, "complete", agree);
    const opened = await ofCase("task-opened");
    // Subscribers run as jobs, several at a time.
    expect(opened).toHaveLength(2);
    expect(opened).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: "leave一件",
          link: `/leave/${id}`,
          step: { id: "check", name: "审核" },
          personIds: [unit.officeDirector.id],
        }),
        expect.objectContaining({
          step: { id: "sign", name: "审批" },
          personIds: [unit.leader.id],
          actor: { personId: unit.officeDirector.id, name: unit.officeDirector.name },
        }),
      ]),
    );
    expect(await ofCase("task-completed")).toMatchObject([{ step: { name: "审核" }, reason: "同意。" }]);
    await act(unit.leader, id, "complete");
    await app.as(unit.clerk).post(`/api/leave/${id}/file`);
    expect(await ofCase("instance-finished")).toMatchObject([{ status: "finished", personIds: [unit.staff.id] }]);
  });
});

test("a case is not started twice while it runs, and not by an unknown process", async () => {
  const { id } = await begin("leave");
  const again = await app.as(unit.staff).post("/api/leave/start", { id, process: "leave", title: "又一次" });
  expect(again.body).toMatchObject({ status: 409, code: "workflow.case_running" });
  const unknown = await app.as(unit.staff).post("/api/leave/start", { id: newId(), process: "none", title: "没有" });
  expect(unknown.body.code).toBe("workflow.process_unknown");
});
