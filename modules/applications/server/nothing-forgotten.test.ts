import { sql } from "@tz/kernel/server/base";
import { expect, test } from "vitest";
import { type ApplicationState, applicationStates } from "../contract/index.ts";
import { applicationsApp, oneStep, reason } from "./testing.ts";

// A week passes in which nobody does anything, and of every state in which an application can lie somebody is told.

const app = await applicationsApp();
const { staff, sectionChief } = app.finance;
const formId = await app.publish({
  title: "外出报备",
  fields: [reason],
  process: oneStep,
});
const apply = () => app.apply(staff, formId, { 事由: "调研" });

/** An application in each state, and who must be told of it; nobody where its way is over. */
const states: Record<ApplicationState, () => Promise<{ id: string; people: string[] }>> = {
  draft: async () => ({ id: await app.draft(staff, formId), people: [staff.id] }),
  running: async () => ({ id: await apply(), people: [sectionChief.id] }),
  async returned() {
    const id = await apply();
    await app.act(sectionChief, id, "send-back", { to: "drafter", reason: "请改。" });
    return { id, people: [staff.id] };
  },
  approved: () => decided("agree"),
  refused: () => decided("refuse"),
  async cancelled() {
    const id = await apply();
    const { version } = await app.read(staff, id);
    await app.as(staff).post(`/api/applications/${id}/cancel`, { version, reason: "不用了" });
    return { id, people: [] };
  },
};

async function decided(outcome: string): Promise<{ id: string; people: string[] }> {
  const id = await apply();
  await app.act(sectionChief, id, "complete", { outcome });
  return { id, people: [] };
}

const prepared = new Map<string, { id: string; people: string[] }>();
for (const state of applicationStates) prepared.set(state, await states[state]());
await app.drainJobs();
const begun = app.clock.now();
for (let day = 0; day < 9; day += 1) {
  await app.clock.advance(day === 0 ? { days: 1, hours: 1 } : { days: 1 });
  for (const job of ["applications.remind-drafts", "workflow.remind"]) {
    const { services, db } = app;
    await services.registry.jobs.get(job)!({ services, db, now: app.clock.now(), log: services.log }, {} as never);
  }
  await app.drainJobs();
}

test.each([...prepared])(
  "of an application that is %s and lies for a week, its people are told",
  async (_, { id, people }) => {
    const { rows } = await sql<{ person_id: string; event: string }>`
    select person_id, event from kernel.notice where subject_id = ${id} and created_at > ${begun}`.execute(app.db);
    const told = new Set(rows.map(({ person_id }) => person_id));
    expect(people.filter((person) => !told.has(person))).toEqual([]);
    if (people.length === 0) expect(rows).toEqual([]);
  },
);

test("a draft is brought to mind once a week and then each fortnight, not every morning", async () => {
  const { rows } = await sql`
    select 1 from kernel.notice where subject_id = ${prepared.get("draft")!.id} and event = 'applications.draft-forgotten'`.execute(
    app.db,
  );
  expect(rows).toHaveLength(1);
});
