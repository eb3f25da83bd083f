import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { newSeries, offices } from "../fixture/offices.ts";

const city = await offices();
const { app, registrar, stranger, worker } = city;
const tomorrow = () => new Date(app.clock.now().getTime() + 86_400_000).toISOString();
const keep = (seriesId: string, more: object = {}) =>
  registrar.post(`/api/number-series/${seriesId}/reservations`, { until: tomorrow(), reason: "人大会议文件", ...more });
const allot = (seriesId: string, more: object = {}) =>
  registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "文件", ...more });

test("a kept number is passed over, and says for whom it was kept", async () => {
  const seriesId = await newSeries(city, "云府甲〔{year}〕{n}号");
  const kept = await keep(seriesId, { holderId: worker.personId });
  expect(kept.body).toMatchObject({ n: 1, state: "reserved", holder: { name: "赵科员" }, reason: "人大会议文件" });
  expect((await allot(seriesId)).body.n).toBe(2);
  const refused = await allot(seriesId, { wanted: 1 });
  expect([refused.status, refused.body.code]).toEqual([409, "numbering.reserved_for"]);
  expect(refused.body.detail).toContain("赵科员");
});

test("who keeps a number for themselves takes it by wanting it", async () => {
  const seriesId = await newSeries(city, "云府乙〔{year}〕{n}号");
  await keep(seriesId);
  expect((await allot(seriesId, { wanted: 1 })).body).toMatchObject({ n: 1, state: "used" });
});

test("a number that is kept too long goes back by itself and may be filled", async () => {
  const seriesId = await newSeries(city, "云府丙〔{year}〕{n}号");
  const { body: kept } = await keep(seriesId);
  const { body: used } = await keep(seriesId);
  await registrar.post(`/api/numbers/${used.id}/use`, { title: "及时用上" });
  await app.clock.advance({ hours: 23 });
  await app.drainJobs();
  const next = async () => (await registrar.get(`/api/number-series/${seriesId}/next`)).body;
  expect((await next()).reserved.map(({ n }: { n: number }) => n)).toEqual([1]);
  await app.clock.advance({ hours: 2 });
  await app.drainJobs();
  expect(await next()).toMatchObject({
    n: 3,
    text: "云府丙〔2026〕3号",
    reserved: [],
    voided: [{ n: 1, id: kept.id }],
  });
  const filled = await allot(seriesId, { wanted: 1 });
  const acts = filled.body.history.map(({ act, personName }: Record<string, string>) => [act, personName]);
  expect(acts).toEqual([
    ["reserved", "王文书"],
    ["expired", null],
    ["allotted", "王文书"],
  ]);
});

test("a voided number may be kept for somebody", async () => {
  const seriesId = await newSeries(city, "云府丁〔{year}〕{n}号");
  const { body } = await allot(seriesId);
  await registrar.post(`/api/numbers/${body.id}/void`, { reason: "撤销" });
  expect((await keep(seriesId, { wanted: 1 })).body).toMatchObject({ n: 1, state: "reserved" });
});

test("refuses a time that is past or too far, and a holder who is not of the unit", async () => {
  const seriesId = await newSeries(city, "云府戊〔{year}〕{n}号");
  const codes = [
    await keep(seriesId, { until: "2026-03-01T00:00:00Z" }),
    await keep(seriesId, { until: "2028-03-01T00:00:00Z" }),
    await keep(seriesId, { holderId: newId() }),
    await keep(seriesId, { holderId: stranger.personId }),
    await keep(seriesId, { until: "0001-01-01T00:00:00Z" }),
  ].map(({ body }) => body.code);
  expect(codes).toEqual([
    "numbering.until_past",
    "numbering.until_past",
    "numbering.holder_unknown",
    "numbering.holder_unknown",
    "kernel.invalid",
  ]);
  expect((await registrar.get(`/api/number-series/${seriesId}/ledger`)).body.items).toEqual([]);
});

test("keeps a number as long as the office's rules let it", async () => {
  const seriesId = await newSeries(city, "云府庚〔{year}〕{n}号");
  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString();
  const rule = "/api/rule-sets/numbering.reservations";
  const change = { value: { longestDays: 30 }, reason: "按市政府办公室通知", version: 0 };
  expect((await registrar.put(rule, change)).status).toBe(200);
  expect((await keep(seriesId, { until: inDays(30) })).status).toBe(200);
  const { body } = await keep(seriesId, { until: inDays(31) });
  expect([body.code, body.detail]).toEqual(["numbering.until_past", "预留期限须在今天之后、30 天以内，请重新选择。"]);
});

test("another unit's series does not exist, and nobody keeps numbers without the permission", async () => {
  const seriesId = await newSeries(city, "云府己〔{year}〕{n}号");
  const path = `/api/number-series/${seriesId}/reservations`;
  const wish = { until: tomorrow(), reason: "x" };
  expect((await stranger.post(path, wish)).status).toBe(404);
  expect((await worker.post(path, wish)).status).toBe(403);
});
