import { readFileSync } from "node:fs";
import { sql } from "@tz/kernel/server/base";
import { beforeAll, describe, expect, it } from "vitest";
import { applicationsApp, oneStep, reason } from "./testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const { staff, sectionChief, clerk } = finance;

interface Kind {
  kind: string;
  zh: string;
}
const kindsFor = async (person: typeof staff) => (await app.as(person).get("/api/tasks/kinds")).body as Kind[];

let leave = "";
let trip = "";
beforeAll(async () => {
  leave = await app.publish({ title: "请假", fields: [reason], process: oneStep });
  trip = await app.publish({ title: "出差", fields: [reason], process: oneStep });
  await app.apply(staff, leave, { 事由: "探亲" });
  await app.apply(staff, trip, { 事由: "赴省厅" });
});

describe("kinds of application as kinds of task", () => {
  it("each form of the unit is one, by its own name; those of other units and drawings are not", async () => {
    await app.as(finance.officeDirector).post("/api/application-forms", { title: "未发布" });
    const own = await kindsFor(sectionChief);
    expect(own.map(({ zh }) => zh)).toEqual(expect.arrayContaining(["请假", "出差"]));
    expect(own.map(({ zh }) => zh)).not.toContain("未发布");
    const elsewhere = await kindsFor(people.unit("教育局").staff);
    expect(elsewhere.map(({ zh }) => zh)).not.toContain("请假");
  });

  it("a list of tasks names the kind and is narrowed by it", async () => {
    const kind = (await kindsFor(sectionChief)).find(({ zh }) => zh === "请假")?.kind;
    const { items } = (await app.as(sectionChief).get(`/api/tasks?kind=${kind}`)).body;
    expect(items).toMatchObject([{ kind: `applications.form.${leave}`, kindName: { zh: "请假" } }]);
    const task = (await app.as(sectionChief).get(`/api/tasks/${items[0].id}`)).body;
    expect(task.kindName.zh).toBe("请假");
  });

  it("can be delegated one without the other", async () => {
    const delegated = await app.as(sectionChief).post("/api/delegations", {
      toPersonId: clerk.id,
      startsAt: app.clock.now().toISOString(),
      endsAt: new Date(app.clock.now().getTime() + 86_400_000).toISOString(),
      kinds: [`applications.form.${trip}`],
      reason: "出差",
    });
    expect(delegated.status).toBe(200);
    const { items } = (await app.as(clerk).get("/api/tasks?view=delegated")).body;
    expect(items.map(({ kindName }: { kindName: { zh: string } }) => kindName.zh)).toEqual(["出差"]);
  });

  it("tasks and delegations from before kinds were told apart are carried over", async () => {
    const before = "applications.application";
    await sql`update kernel.task set kind = ${before} where kind like 'applications.form.%'`.execute(app.db);
    await sql`update kernel.delegation set kinds = array[${before}, 'documents.outgoing']`.execute(app.db);
    const script = readFileSync(new URL("./migrations/0002-kinds.sql", import.meta.url), "utf8");
    await sql.raw(script).execute(app.db);
    const { items } = (await app.as(clerk).get("/api/tasks?view=delegated")).body;
    expect(items.map(({ kindName }: { kindName: { zh: string } }) => kindName.zh).toSorted()).toEqual(["出差", "请假"]);
    const { rows } = await sql<{ kinds: string[] }>`select kinds from kernel.delegation`.execute(app.db);
    expect(rows[0]?.kinds.toSorted()).toEqual(
      [`applications.form.${leave}`, `applications.form.${trip}`, "documents.outgoing"].toSorted(),
    );
  });
});
