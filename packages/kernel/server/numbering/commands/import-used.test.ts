import { expect, test } from "vitest";
import { newSeries, offices } from "../fixture/offices.ts";

const city = await offices();
const { registrar, stranger, worker } = city;
const enter = (seriesId: string, upTo: number, more: object = {}) =>
  registrar.post(`/api/number-series/${seriesId}/import`, { upTo, reason: "上半年使用纸质号簿", ...more });

test("a unit that begins in the middle of the year goes on from its paper ledger", async () => {
  const seriesId = await newSeries(city, "云府发〔{year}〕{n}号");
  expect((await enter(seriesId, 37)).body).toEqual({ entered: 37 });
  const next = await registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "第一件电子公文" });
  expect(next.body.text).toBe("云府发〔2026〕38号");
  const { body } = await registrar.get(`/api/number-series/${seriesId}/ledger?n=37`);
  expect(body.items).toMatchObject([{ text: "云府发〔2026〕37号", state: "used", reason: "上半年使用纸质号簿" }]);
  const { body: detail } = await registrar.get(`/api/number-series/${seriesId}`);
  expect(detail.years).toEqual([{ year: 2026, last: 38, used: 38, reserved: 0, voided: 0 }]);
});

test("numbers that are there already are not entered again", async () => {
  const seriesId = await newSeries(city, "云府函〔{year}〕{n}号");
  await enter(seriesId, 5);
  const { status, body } = await enter(seriesId, 5);
  expect([status, body.code]).toEqual([409, "numbering.import_too_low"]);
  expect((await enter(seriesId, 8)).body).toEqual({ entered: 3 });
});

test("registering goes on while numbers are entered, without a gap", async () => {
  const seriesId = await newSeries(city, "云府任〔{year}〕{n}号");
  const allot = () => registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "x" });
  await Promise.all([allot(), enter(seriesId, 50), allot(), allot()]);
  const { body } = await registrar.get(`/api/number-series/${seriesId}/ledger?limit=200`);
  const given = body.items.map(({ n }: { n: number }) => n);
  expect(given).toEqual(given.map((_: number, i: number) => given.length - i));
});

test("another unit's series does not exist, and nobody enters numbers without the permission", async () => {
  const seriesId = await newSeries(city, "云府纪要〔{year}〕{n}号");
  expect((await stranger.post(`/api/number-series/${seriesId}/import`, { upTo: 3, reason: "x" })).status).toBe(404);
  expect((await worker.post(`/api/number-series/${seriesId}/import`, { upTo: 3, reason: "x" })).status).toBe(403);
});
