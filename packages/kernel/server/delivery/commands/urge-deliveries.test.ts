import { expect, test } from "vitest";
import { sendingApp } from "../fixture/sending.ts";

const { app, office, first, second, send, copyOf, act, finish, boardOf } = await sendingApp();
const urge = (dispatchId: string, more: object = {}, by = office.clerk) =>
  app.as(by).post(`/api/dispatches/${dispatchId}/urge`, { whom: "late", ...more });

test("reminds all late units with one click and nobody else", async () => {
  const dueAt = new Date(app.clock.now().getTime() + 3 * 3600_000);
  const { dispatchId, id } = await send({ unitIds: [first.unitId, second.unitId], dueAt });
  expect((await urge(dispatchId)).body.code).toBe("delivery.nobody_to_urge");
  await app.clock.advance({ hours: 4 });
  await app.drainJobs();
  expect((await urge(dispatchId)).body.urged).toBe(2);
  const board = await boardOf(id);
  expect([board.totals.late, board.rows[0].urgeCount]).toEqual([2, 1]);
});

test("reminds those who have not accepted, or who have not finished, or the named ones of them", async () => {
  const { dispatchId } = await send({ unitIds: [first.unitId, second.unitId] });
  await act(first, (await copyOf(first, dispatchId)).id, "accept");
  expect((await urge(dispatchId, { whom: "unaccepted" })).body.urged).toBe(1);
  expect((await urge(dispatchId, { whom: "unfinished" })).body.urged).toBe(2);
  const named = { whom: "unaccepted", unitIds: [first.unitId] };
  expect((await urge(dispatchId, named)).body.code).toBe("delivery.nobody_to_urge");
});

test("reminds nobody who is done with it, however late the others are", async () => {
  const { dispatchId, id } = await send({ unitIds: [first.unitId, second.unitId] });
  const copy = await copyOf(first, dispatchId);
  await act(first, copy.id, "accept");
  await finish(first, copy.id);
  expect((await urge(dispatchId, { whom: "unfinished" })).body.urged).toBe(1);
  const { rows } = await boardOf(id);
  expect(rows.map((row: { urgeCount: number }) => row.urgeCount)).toEqual([0, 1]);
});

test("is the sender's", async () => {
  const { dispatchId } = await send({ unitIds: [first.unitId] });
  for (const stranger of [first.clerk, office.staff])
    expect((await urge(dispatchId, { whom: "unaccepted" }, stranger)).status).toBe(404);
});
