import { expect, test } from "vitest";
import { newSeries, offices } from "../fixture/offices.ts";

const city = await offices();
const { app, registrar, stranger, worker } = city;
const seriesId = await newSeries(city, "云府甲〔{year}〕{n}号");
const use = (entryId: string, by = registrar) => by.post(`/api/numbers/${entryId}/use`, { title: "政府工作报告" });

async function kept(): Promise<string> {
  const until = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
  const wish = { until, reason: "人大会议文件", holderId: worker.personId };
  return (await registrar.post(`/api/number-series/${seriesId}/reservations`, wish)).body.id;
}

test("gives a kept number to a paper, once, by whoever registers for its holder", async () => {
  const id = await kept();
  const used = await use(id);
  expect(used.body).toMatchObject({ n: 1, state: "used", holder: null, subject: { title: "政府工作报告" } });
  const again = await use(id);
  expect([again.status, again.body.code]).toEqual([409, "numbering.not_reserved"]);
});

test("is the unit's alone, by those who register", async () => {
  const id = await kept();
  expect((await use(id, stranger)).status).toBe(404);
  expect((await use(id, worker)).status).toBe(403);
});
