import { expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { newSeries, offices } from "../fixture/offices.ts";
import { allotNumber } from "../ledger/allot-number.ts";

const city = await offices();
const { app, registrar, stranger, worker } = city;
const seriesId = await newSeries(city, "云府发〔{year}〕{n}号");
const allot = () => registrar.post(`/api/number-series/${seriesId}/numbers`, { title: "关于放假的通知" });
const cancel = (id: string, more: object = {}) =>
  registrar.post(`/api/numbers/${id}/void`, { reason: "重复行文", ...more });

test("a voided number stays in the ledger with its reason and with what it was on", async () => {
  const { body: given } = await allot();
  const { body } = await cancel(given.id);
  expect(body).toMatchObject({ n: given.n, state: "voided", reason: "重复行文", subject: null });
  expect(body.history.map(({ act, title, reason }: Record<string, string>) => [act, title, reason])).toEqual([
    ["allotted", "关于放假的通知", undefined],
    ["voided", undefined, "重复行文"],
  ]);
  const { rows } = await sql<{ note: object }>`select note from kernel.audit where command = 'numbering.void'`.execute(
    app.db,
  );
  expect(rows[0]!.note).toMatchObject({ text: given.text, reason: "重复行文", title: "关于放假的通知", was: "used" });
});

test("the next number does not fill a voided one by itself", async () => {
  const { body: one } = await allot();
  await cancel(one.id);
  expect((await allot()).body.n).toBe(one.n + 1);
});

test("refuses to void a number that a record of the system bears", async () => {
  const subject = { type: "documents.document", id: newId(), title: "市政府文件" };
  const { entryId } = await app.services.db
    .transaction()
    .execute((tx) => allotNumber({ tx, now: app.clock.now() }, { seriesId, at: app.clock.now(), subject }));
  const { status, body } = await cancel(entryId);
  expect([status, body.code]).toEqual([409, "numbering.used_by_record"]);
});

test("refuses a second voiding, an old version and a missing reason", async () => {
  const { body } = await allot();
  expect((await cancel(body.id, { version: 9 })).body.code).toBe("kernel.version_conflict");
  expect((await cancel(body.id, { reason: " " })).status).toBe(400);
  await cancel(body.id, { version: 1 });
  expect((await cancel(body.id)).body.code).toBe("numbering.already_voided");
});

test("another unit's number does not exist, and nobody voids one without the permission", async () => {
  const { body } = await allot();
  expect((await stranger.post(`/api/numbers/${body.id}/void`, { reason: "x" })).status).toBe(404);
  expect((await worker.post(`/api/numbers/${body.id}/void`, { reason: "x" })).status).toBe(403);
});

test("nobody deletes a number, not even the server itself", async () => {
  for (const table of ["number_entry", "number_year"])
    await expect(sql`delete from kernel.${sql.raw(table)}`.execute(app.services.db)).rejects.toThrow(
      "permission denied",
    );
});
