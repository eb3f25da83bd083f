import { sql } from "@tz/kernel/server/base";
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { Field, type Values } from "../contract/index.ts";
import { randomFields, randomValues } from "../contract/testing/random-form.ts";
import { amountsOf } from "./store/counted.ts";
import { applicationsApp, type DrawnField, oneStep } from "./testing.ts";

const app = await applicationsApp();
const { finance } = app;
const manager = app.as(finance.officeDirector);
const staff = app.as(finance.staff);
const RUNS = Number(process.env.APPLICATION_RUNS ?? 25);

it("no form that can be drawn and no value that can be sent makes the server fail, and what it keeps it reads back", async () => {
  const drawn = randomFields.chain((fields) =>
    fc.tuple(fc.constant(fields), randomValues(fields), randomValues(fields)),
  );
  await fc.assert(
    fc.asyncProperty(drawn, async ([fields, first, second]) => {
      const { formId, answer } = await app.tryPublish({ title: "任意", fields, process: oneStep });
      expect([200, 422]).toContain(answer.status);
      if (answer.status !== 200) return;
      const open = await staff.get(`/api/open-application-forms/${formId}`);
      expect(open.body.fields).toEqual(fields);
      const begun = await staff.post("/api/applications", { formId, values: first });
      expect(begun.status).toBeLessThan(500);
      const draft = begun.status === 200 ? begun : await staff.post("/api/applications", { formId });
      const { versionId } = open.body;
      const sent = await staff.post(`/api/applications/${draft.body.id}/submit`, {
        version: 1,
        versionId,
        values: second,
      });
      expect(sent.status).toBeLessThan(500);
      const read = await staff.get(`/api/applications/${draft.body.id}`);
      expect(read.body.state).toBe(sent.status === 200 ? "running" : "draft");
    }),
    { numRuns: RUNS },
  );
  expect((await manager.get("/api/application-forms")).status).toBe(200);
});

const table: DrawnField = {
  kind: "table",
  name: "明细",
  title: "明细",
  columns: [{ kind: "money", name: "金额", title: "金额", sum: true }],
};
const fields = z.array(Field).parse([{ kind: "number", name: "数量", title: "数量" }, table] satisfies DrawnField[]);
const plays = ["submit", "agree", "refuse", "sendBack", "cancel"] as const;

it("statistics are what counting everything anew gives, whatever people do in whatever order", async () => {
  const formId = await app.publish({ title: "统计", fields, process: oneStep });
  const play = fc.record({
    what: fc.constantFrom(...plays),
    which: fc.nat(2),
    amount: fc.integer({ min: -500, max: 500 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(play, { minLength: 4, maxLength: 12 }), async (moves) => {
      const ids = await Promise.all([0, 1, 2].map(() => app.draft(finance.staff, formId)));
      for (const { what, which, amount } of moves) await move(ids[which]!, what, amount);
      await app.drainJobs();
      expect(await kept(formId)).toEqual(await counted(formId));
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
});

async function move(id: string, what: (typeof plays)[number], amount: number): Promise<void> {
  const { finance: unit } = app;
  if (what === "submit") await app.submit(unit.staff, id, { 数量: amount, 明细: [{ 金额: `${Math.abs(amount)}.25` }] });
  else if (what === "sendBack") await app.act(unit.sectionChief, id, "send-back", { to: "drafter", reason: "请改。" });
  else if (what === "cancel") {
    const { version } = await app.read(unit.staff, id);
    await app.as(unit.staff).post(`/api/applications/${id}/cancel`, { version, reason: "不用了" });
  } else await app.act(unit.sectionChief, id, "complete", { outcome: what });
}

/** What is kept, by state and field. */
async function kept(formId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ key: string; amount: string }>`
    select state || ' ' || field as key, sum(amount) as amount from applications.tally
    where form_id = ${formId} group by 1 having sum(amount) <> 0`.execute(app.db);
  return Object.fromEntries(rows.map(({ key, amount }) => [key, Number(amount)]));
}

/** The same, counted from the applications. */
async function counted(formId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; values: Values }>`
    select case state when 'returned' then 'running' else state end as state, values
    from applications.application where form_id = ${formId} and state <> 'draft'`.execute(app.db);
  const sums = new Map<string, number>();
  for (const { state, values } of rows)
    for (const [field, amount] of Object.entries({ "": "1", ...amountsOf(fields, values) }))
      sums.set(`${state} ${field}`, (sums.get(`${state} ${field}`) ?? 0) + Number(amount));
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
}
