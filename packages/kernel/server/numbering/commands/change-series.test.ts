import { expect, test } from "vitest";
import { newSeries, offices } from "../fixture/offices.ts";
import { ensureSeries } from "../ledger/ensure-series.ts";

const city = await offices();
const { app, government, registrar, stranger, worker } = city;
const change = (seriesId: string, more: object) => registrar.patch(`/api/number-series/${seriesId}`, more);

test("a changed pattern counts for new numbers; those given keep their text", async () => {
  const seriesId = await newSeries(city, "云府发〔{year}〕{n}号");
  await registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "旧" });
  const changed = await change(seriesId, { pattern: "云政发〔{year}〕{n}号", version: 1 });
  expect(changed.body).toMatchObject({ pattern: "云政发〔{year}〕{n}号", version: 2, name: "发文" });
  await registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "新" });
  const { body } = await registrar.get(`/api/number-series/${seriesId}/ledger`);
  expect(body.items.map(({ text }: { text: string }) => text)).toEqual(["云政发〔2026〕2号", "云府发〔2026〕1号"]);
});

test("a closed series gives no number, not even by default, until it is opened again", async () => {
  const seriesId = await newSeries(city, "云府函〔{year}〕{n}号", { documentClass: "letter", name: "函件" });
  await change(seriesId, { active: false, version: 1 });
  const refused = await registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "x" });
  expect([refused.status, refused.body.code]).toEqual([409, "numbering.series_closed"]);
  const wanted = await registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "x", wanted: 1 });
  expect(wanted.body.code).toBe("numbering.series_closed");
  const ensured = app.services.db
    .transaction()
    .execute((tx) => ensureSeries(tx, government, { kind: "outgoing", documentClass: "letter" }));
  await expect(ensured).rejects.toMatchObject({ code: "numbering.series_closed", parameters: { series: "函件" } });
  await change(seriesId, { active: true, version: 2 });
  expect((await registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "x" })).status).toBe(200);
});

test("refuses a pattern that another series has, a wrong one, and an old version", async () => {
  const seriesId = await newSeries(city, "云府任〔{year}〕{n}号", { documentClass: "personnel" });
  const codes = [
    await change(seriesId, { pattern: "云政发〔{year}〕{n}号", version: 1 }),
    await change(seriesId, { pattern: "云政发{n}号", version: 1 }),
    await change(seriesId, { width: 2, version: 1 }),
    await change(seriesId, { name: "旧", version: 7 }),
  ].map(({ body }) => body.code);
  expect(codes).toEqual(["numbering.pattern_taken", "kernel.invalid", "kernel.invalid", "kernel.version_conflict"]);
});

test("a number that exists in the unit already is refused where patterns changed places", async () => {
  const one = await newSeries(city, "云府督〔{year}〕{n}号", { documentClass: "telegram" });
  await registrar.post(`/api/number-series/${one}/numbers`, { title: "x" });
  await change(one, { pattern: "云府督办〔{year}〕{n}号", version: 1 });
  const other = await newSeries(city, "云府督〔{year}〕{n}号", { documentClass: "telegram" });
  const { status, body } = await registrar.post(`/api/number-series/${other}/numbers`, { title: "y" });
  expect([status, body.code]).toEqual([409, "numbering.text_taken"]);
});

test("another unit's series does not exist, and nobody changes one without the permission", async () => {
  const seriesId = await newSeries(city, "云府纪要〔{year}〕{n}号", { documentClass: "minutes" });
  expect((await stranger.patch(`/api/number-series/${seriesId}`, { name: "夺", version: 1 })).status).toBe(404);
  expect((await worker.patch(`/api/number-series/${seriesId}`, { name: "夺", version: 1 })).status).toBe(403);
});
