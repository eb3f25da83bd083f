import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const { staff, clerk, sectionChief } = city.unit("财政局");
const DAY = 86_400_000;

const noticesOf = async (person: typeof staff) => {
  await app.drainJobs();
  const { items } = (await app.as(person).get("/api/notices")).body;
  return items.map(({ body }: { body: string }) => body);
};

async function delegate(from: typeof staff, to: typeof staff) {
  const now = app.clock.now().getTime();
  const [startsAt, endsAt] = [now, now + 5 * DAY].map((at) => new Date(at).toISOString());
  return app.as(from).post("/api/delegations", { toPersonId: to.id, startsAt, endsAt, reason: "外出" });
}

test("both persons hear of a delegation, and of its end when the deputy leaves", async () => {
  expect((await delegate(staff, clerk)).status).toBe(200);
  for (const person of [staff, clerk])
    expect((await noticesOf(person)).join()).toContain(`${staff.name}委托${clerk.name}代办`);
  expect(await noticesOf(sectionChief)).toEqual([]);
  const administrator = app.as(city.systemAdministrator);
  const { version } = (await administrator.get(`/api/people/${clerk.id}`)).body;
  expect((await administrator.post(`/api/people/${clerk.id}/leave`, { version })).status).toBe(200);
  expect((await noticesOf(staff)).join()).toContain("已撤销委托");
});
