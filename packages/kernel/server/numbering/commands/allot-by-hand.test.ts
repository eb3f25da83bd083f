import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { newSeries, offices } from "../fixture/offices.ts";

const city = await offices();
const { app, registrar, stranger, worker } = city;
const allot = (seriesId: string, more: object = {}) =>
  registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "关于防汛工作的通知", ...more });
const numbers = async (seriesId: string) => {
  const { rows } = await sql<{ n: number; state: string }>`
    select n, state from kernel.number_entry where series_id = ${seriesId} order by n`.execute(app.db);
  return rows;
};

test("a hundred papers registered at the same moment get the numbers 1 to 100, each once", async () => {
  const seriesId = await newSeries(city, "云府甲发〔{year}〕{n}号");
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => allot(seriesId, { title: `第${i}件` })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const given = answers.map(({ body }) => body.n).sort((a, b) => a - b);
  expect(given).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  const ledger = (await registrar.get(`/api/number-series/${seriesId}/ledger?limit=200`)).body.items;
  expect(ledger.map(({ text }: { text: string }) => text)).toEqual(
    Array.from({ length: 100 }, (_, i) => `云府甲发〔2026〕${100 - i}号`),
  );
});

test("a registration that fails after its number was given burns none", async () => {
  const seriesId = await newSeries(city, "云府乙发〔{year}〕{n}号");
  await allot(seriesId);
  await sql`create function fail_on_audit() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`.execute(
    app.db,
  );
  await sql`create trigger fail before insert on kernel.audit for each row execute function fail_on_audit()`.execute(
    app.db,
  );
  expect((await allot(seriesId)).status).toBe(500);
  await sql`drop trigger fail on kernel.audit`.execute(app.db);
  expect((await allot(seriesId)).body.text).toBe("云府乙发〔2026〕2号");
  expect(await numbers(seriesId)).toHaveLength(2);
});

test("the same request again answers the same number and gives no other", async () => {
  const seriesId = await newSeries(city, "云府丙发〔{year}〕{n}号");
  const key = { idempotencyKey: "allot-once-and-for-all" };
  const path = `/api/number-series/${seriesId}/numbers`;
  const [one, other] = [
    await registrar.post(path, { title: "一" }, key),
    await registrar.post(path, { title: "一" }, key),
  ];
  expect(other.body).toEqual(one.body);
  expect(await numbers(seriesId)).toHaveLength(1);
});

test("a series begins with 1 in each year of China's time", async () => {
  const seriesId = await newSeries(city, "云府丁发〔{year}〕{n}号");
  expect((await allot(seriesId)).body.text).toBe("云府丁发〔2026〕1号");
  expect((await allot(seriesId, { year: 2025 })).body.text).toBe("云府丁发〔2025〕1号");
  const far = await allot(seriesId, { year: 2062 });
  expect([far.status, far.body.code]).toEqual([422, "numbering.other_year"]);
  await app.clock.advance({ days: 304, hours: 14, minutes: 59 });
  expect((await allot(seriesId)).body.text).toBe("云府丁发〔2026〕2号");
  await app.clock.advance({ minutes: 1 });
  expect((await allot(seriesId)).body.text).toBe("云府丁发〔2027〕1号");
});

test("a series of orders runs on over the years", async () => {
  const seriesId = await newSeries(city, "云府令第{n}号", { documentClass: "order", restarts: false });
  expect((await allot(seriesId, { year: 2026 })).body.text).toBe("云府令第1号");
  expect((await allot(seriesId, { year: 2027 })).body.text).toBe("云府令第2号");
  const { body } = await registrar.get(`/api/number-series/${seriesId}/ledger`);
  expect(body.items.map(({ n, year }: { n: number; year: number }) => `${year}/${n}`)).toEqual(["2027/2", "2026/1"]);
});

test("a wanted number is the next one or a voided one, never one that leaves a gap or is taken", async () => {
  const seriesId = await newSeries(city, "云府戊发〔{year}〕{n}号");
  const gap = await allot(seriesId, { wanted: 3 });
  expect([gap.status, gap.body.code]).toEqual([409, "numbering.would_leave_gap"]);
  const { body: first } = await allot(seriesId, { wanted: 1, title: "第一件" });
  const taken = await allot(seriesId, { wanted: 1 });
  expect([taken.status, taken.body.code]).toEqual([409, "numbering.taken"]);
  expect(taken.body.detail).toContain("第一件");
  await registrar.post(`/api/numbers/${first.id}/void`, { reason: "行文有误" });
  const refilled = await allot(seriesId, { wanted: 1, title: "重发件" });
  expect(refilled.body).toMatchObject({ id: first.id, n: 1, state: "used", subject: { title: "重发件" } });
  const acts = refilled.body.history.map(({ act, title, reason }: Record<string, string>) => [act, title ?? reason]);
  expect(acts).toEqual([
    ["allotted", "第一件"],
    ["voided", "行文有误"],
    ["allotted", "重发件"],
  ]);
});

test("two who want the same voided number: one gets it, the other is told", async () => {
  const seriesId = await newSeries(city, "云府己发〔{year}〕{n}号");
  const { body } = await allot(seriesId);
  await registrar.post(`/api/numbers/${body.id}/void`, { reason: "撤回" });
  const answers = await Promise.all([1, 2, 3].map((i) => allot(seriesId, { wanted: 1, title: `争${i}` })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test("several who want the same next number: one gets it, nobody gets another one", async () => {
  const seriesId = await newSeries(city, "云府壬发〔{year}〕{n}号");
  for (let wanted = 1; wanted <= 10; wanted += 1) {
    const answers = await Promise.all(Array.from({ length: 8 }, () => allot(seriesId, { wanted })));
    const given = answers.filter(({ status }) => status === 200).map(({ body }) => body.n);
    expect(given).toEqual([wanted]);
    expect(answers.filter(({ body }) => body.code === "numbering.taken")).toHaveLength(7);
  }
});

test("leaves an audit row that names the number and the paper", async () => {
  const seriesId = await newSeries(city, "云府庚发〔{year}〕{n}号");
  const { body } = await allot(seriesId, { title: "留痕" });
  const { rows } = await sql<{ note: object }>`select note from kernel.audit where subject_id = ${body.id}`.execute(
    app.db,
  );
  expect(rows[0]!.note).toEqual({ text: body.text, title: "留痕" });
});

test("another unit's series does not exist for a registrar, and nobody gives numbers without the permission", async () => {
  const seriesId = await newSeries(city, "云府辛发〔{year}〕{n}号");
  const path = `/api/number-series/${seriesId}/numbers`;
  expect((await stranger.post(path, { title: "x" })).status).toBe(404);
  expect((await stranger.get(`/api/number-series/${seriesId}/ledger`)).status).toBe(404);
  expect((await worker.post(path, { title: "x" })).status).toBe(403);
});
