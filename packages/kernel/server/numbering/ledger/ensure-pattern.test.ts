import { expect, test } from "vitest";
import { asSystem, newId } from "../../base/index.ts";
import { offices } from "../fixture/offices.ts";
import { allotNumber, ensurePattern, voidNumber } from "../index.ts";

const { app, government, bureau } = await offices();
const pattern = { name: "档号", pattern: "Z109·{year}-{n}", width: 4 };

const allot = (refill: boolean) =>
  asSystem(app.services, "test.allot", async (context) => {
    const { id } = await ensurePattern(context.tx, government, pattern);
    const subject = { type: "test.item", id: newId(), title: "件" };
    return allotNumber(context, { seriesId: id, at: context.now, subject, refill });
  });

test("a unit has one series of a pattern, whoever asks first, and another unit its own", async () => {
  const ensure = (unitId: string) =>
    asSystem(app.services, "test.ensure", async ({ tx }) => (await ensurePattern(tx, unitId, pattern)).id);
  const ids = await Promise.all([ensure(government), ensure(government), ensure(government)]);
  expect(new Set(ids).size).toBe(1);
  expect(await ensure(bureau)).not.toBe(ids[0]);
});

test("a ledger without gaps gives the lowest voided number first, others go on", async () => {
  const given = [await allot(true), await allot(true), await allot(true)];
  expect(given.map(({ text }) => text)).toEqual(["Z109·2026-0001", "Z109·2026-0002", "Z109·2026-0003"]);
  await asSystem(app.services, "test.void", async (context) => {
    for (const { entryId } of given.slice(0, 2)) await voidNumber(context, { entryId, reason: "改划" });
  });
  expect((await allot(false)).n).toBe(4);
  expect((await allot(true)).n).toBe(1);
  expect((await allot(true)).n).toBe(2);
  expect((await allot(true)).n).toBe(5);
});
