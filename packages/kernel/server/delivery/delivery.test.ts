import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { newId, sql } from "../base/index.ts";
import { sendingApp } from "./fixture/sending.ts";
import { makeUnits, type TestUnit } from "./testing.ts";

const { app, office, receivers, first, second, send, copyOf, act, boardOf, noticesOf } = await sendingApp();

describe("dispatch", () => {
  test("gives every unit one copy, also one that is named twice", async () => {
    const { dispatchId, unitCount, id } = await send({
      unitIds: [first.unitId, first.unitId],
      copyUnitIds: [first.unitId, second.unitId],
    });
    expect(unitCount).toBe(2);
    const { rows } = await boardOf(id);
    expect(rows.map((row: { unitName: string; copy: boolean }) => [row.unitName, row.copy])).toEqual([
      [first.name, false],
      [second.name, true],
    ]);
    expect((await copyOf(first, dispatchId)).state).toBe("delivered");
  });

  test("puts each copy into its unit's box, where it is also found alone", async () => {
    const { dispatchId } = await send({ unitIds: [first.unitId] });
    const { id } = await copyOf(first, dispatchId);
    const alone = async (unit: TestUnit) =>
      (await app.as(unit.clerk).get(`/api/deliveries?deliveryId=${id}`)).body.items.map(
        (copy: { id: string }) => copy.id,
      );
    expect([await alone(first), await alone(second)]).toEqual([[id], []]);
  });

  test("gives a unit that has a live copy no second one", async () => {
    const { id } = await send({ unitIds: [first.unitId] });
    const { unitCount } = await send({ id, unitIds: [first.unitId, second.unitId] });
    expect(unitCount).toBe(1);
  });

  test("nor one that has accepted its copy, until it sends that back", async () => {
    const { dispatchId, id } = await send({ unitIds: [first.unitId] });
    const copy = await copyOf(first, dispatchId);
    await act(first, copy.id, "accept");
    await expect(send({ id, unitIds: [first.unitId] })).rejects.toThrow("delivery.no_units");
    await act(first, copy.id, "send-back", { reason: "附件不全" });
    expect((await send({ id, unitIds: [first.unitId] })).unitCount).toBe(1);
  });

  test("sends nothing to a unit that is abolished", async () => {
    const [gone] = await makeUnits(app, 1);
    await sql`update kernel.unit set state = 'abolished' where id = ${gone!.unitId}`.execute(app.db);
    expect((await send({ unitIds: [first.unitId, gone!.unitId] })).unitCount).toBe(1);
  });

  test("refuses to send to nobody", async () => {
    await expect(send({ unitIds: [newId()] })).rejects.toThrow("delivery.no_units");
  });

  test("keeps a copy that nobody can receive, and tells the sender", async () => {
    const [lonely] = await makeUnits(app, 1, { withClerk: false });
    const { id } = await send({ unitIds: [lonely!.unitId] });
    expect((await boardOf(id)).rows[0].state).toBe("sent");
    const notices = await noticesOf(office.clerk, "delivery.undeliverable");
    expect(notices[0].body).toContain(lonely!.name);
  });

  test("tells the receiving clerks once, however often the job runs", async () => {
    const before = (await noticesOf(first.clerk, "delivery.delivered")).length;
    await send({ unitIds: [first.unitId] });
    await app.drainJobs();
    expect((await noticesOf(first.clerk, "delivery.delivered")).length).toBe(before + 1);
  });
});

describe("a copy in its unit", () => {
  test("is counted while it waits and when it is late, for those whose business it is", async () => {
    const count = async (personId: string) => (await app.as(personId).get("/api/deliveries/count")).body;
    const before = await count(first.clerk);
    await send({ unitIds: [first.unitId] });
    expect(await count(first.clerk)).toEqual({ ...before, waiting: before.waiting + 1 });
    expect(await count(first.staff)).toEqual({ waiting: null, late: null });
  });

  test("is invisible to other units and to those who do not receive", async () => {
    const { dispatchId } = await send({ unitIds: [first.unitId] });
    const copy = await copyOf(first, dispatchId);
    expect((await app.as(second.clerk).get(`/api/deliveries/${copy.id}/receipts`)).status).toBe(404);
    expect((await app.as(first.staff).get(`/api/deliveries/${copy.id}/receipts`)).status).toBe(404);
  });
});

describe("the sender", () => {
  test("is the only one who sees the board", async () => {
    const { id } = await send();
    expect((await app.as(office.clerk).get(`/api/tracking/test.paper/${id}`)).status).toBe(200);
    expect((await app.as(first.clerk).get(`/api/tracking/test.paper/${id}`)).status).toBe(404);
    expect((await app.as(office.staff).get(`/api/tracking/test.paper/${id}`)).status).toBe(404);
    expect((await app.anonymous.get(`/api/tracking/test.paper/${id}`)).status).toBe(401);
  });

  test("sees of each sending how far it is, and finds those with a late or a silent unit", async () => {
    const dueAt = new Date(app.clock.now().getTime() + 3600_000);
    const late = await send({ unitIds: [first.unitId, second.unitId], dueAt });
    const silent = await send({ unitIds: [first.unitId] });
    const accepted = await send({ unitIds: [first.unitId] });
    const copy = await copyOf(first, accepted.dispatchId);
    await act(first, copy.id, "accept");
    await app.clock.advance({ hours: 2 });
    const list = async (query: string) =>
      (await app.as(office.clerk).get(`/api/dispatches?limit=200${query}`)).body.items as {
        id: string;
        totals: object;
      }[];
    const shown = async (query: string) => {
      const ids = (await list(query)).map(({ id }) => id);
      return [late, silent, accepted].map(({ dispatchId }) => ids.includes(dispatchId));
    };
    expect(await shown("")).toEqual([true, true, true]);
    expect(await shown("&show=late")).toEqual([true, false, false]);
    expect(await shown("&show=waiting")).toEqual([true, true, false]);
    expect(await shown(`&text=${encodeURIComponent("1号")}`)).toEqual([true, true, true]);
    expect(await shown("&text=100%25")).toEqual([false, false, false]);
    expect(await shown("&to=2000-01-01")).toEqual([false, false, false]);
    const totals = (await list("")).find(({ id }) => id === late.dispatchId)?.totals;
    expect(totals).toEqual({ units: 2, waiting: 2, accepted: 0, finished: 0, late: 2, ended: 0 });
    expect(await list("&urgency=urgent")).toEqual([]);
    expect((await app.as(office.staff).get("/api/dispatches")).status).toBe(403);
  });

  test("takes the board away as a sheet with a line for every unit", async () => {
    const { id } = await send();
    const { body, status } = await app.as(office.clerk).get(`/api/tracking/test.paper/${id}/export`);
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body.buffer);
    const sheet = book.worksheets[0]!;
    expect(sheet.rowCount).toBe(1 + receivers.length);
    expect([...new Set(sheet.getColumn(3).values.slice(2))]).toEqual(["未签收"]); // as the board says it
  });
});

describe("nothing lies forgotten", () => {
  test("an unaccepted copy is brought to mind after a working day, and again each working day, on both sides", async () => {
    const { id } = await send({ unitIds: [first.unitId] });
    const count = async () =>
      (await noticesOf(first.clerk, "delivery.unaccepted")).filter(
        (n: { subject: { id: string } }) => n.subject.id === id,
      ).length;
    await app.drainJobs();
    expect(await count()).toBe(0);
    await app.clock.advance({ days: 1 });
    await app.drainJobs();
    expect(await count()).toBe(1);
    await app.clock.advance({ days: 1 });
    await app.drainJobs();
    expect(await count()).toBe(2);
    expect((await noticesOf(office.clerk, "delivery.unaccepted-by-others")).length).toBeGreaterThan(0);
  });

  test("who has accepted a copy is warned a day before its date and told when it is past; a nearer date brings no warning", async () => {
    const about = async (id: string, event: string) =>
      (await noticesOf(first.clerk, event)).filter((n: { subject: { id: string } }) => n.subject.id === id).length;
    const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * 3600_000);
    const [far, near] = [
      await send({ unitIds: [first.unitId], dueAt: inHours(30) }),
      await send({ unitIds: [first.unitId], dueAt: inHours(5) }),
    ];
    await act(first, (await copyOf(first, far.dispatchId)).id, "accept");
    expect([await about(far.id, "delivery.due-soon"), await about(near.id, "delivery.due-soon")]).toEqual([0, 0]);
    await app.clock.advance({ hours: 7 });
    await app.drainJobs();
    expect(await about(far.id, "delivery.due-soon")).toBe(1);
    await app.clock.advance({ hours: 24 });
    await app.drainJobs();
    expect(await about(far.id, "delivery.late")).toBe(1);
  });

  test("what a unit owes is listed with the nearest date first, page by page", async () => {
    const hours = [30, 10, 20];
    for (const hour of hours)
      await send({ unitIds: [second.unitId], dueAt: new Date(app.clock.now().getTime() + hour * 3600_000) });
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { body } = await app.as(second.clerk).get(`/api/deliveries/owed?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ dueAt }: { dueAt: string }) => dueAt));
      cursor = body.next;
    }
    expect(seen.length).toBeGreaterThanOrEqual(hours.length);
    expect(seen).toEqual(seen.toSorted());
    const narrowed = async (query: string) =>
      (await app.as(second.clerk).get(`/api/deliveries/owed?${query}`)).body.items.map(
        (copy: { late: boolean }) => copy.late,
      );
    await app.clock.advance({ hours: 15 });
    expect(new Set(await narrowed("late=true"))).toEqual(new Set([true]));
    expect(await narrowed(`text=${encodeURIComponent("没有这样的来文")}`)).toEqual([]);
    expect((await narrowed(`text=${encodeURIComponent("安全检查")}`)).length).toBeGreaterThan(0);
  });
});

test("a thousand units are served by one statement", async () => {
  const units = await makeUnits(app, 1000, { withClerk: false });
  const { rows } = await sql<{ calls: number }>`select count(*)::int as calls from kernel.delivery`.execute(app.db);
  const { unitCount } = await send({ unitIds: units.map(({ unitId }) => unitId) });
  expect(unitCount).toBe(1000);
  const { rows: after } = await sql<{ calls: number }>`select count(*)::int as calls from kernel.delivery`.execute(
    app.db,
  );
  expect(after[0]!.calls - rows[0]!.calls).toBe(1000);
});
