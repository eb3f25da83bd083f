import { expect, test } from "vitest";
import { sendingApp } from "../fixture/sending.ts";

const { app, office, first, second, send, copyOf, act, noticesOf } = await sendingApp();
const recall = (dispatchId: string, more: object = {}, by = office.clerk) =>
  app.as(by).post(`/api/dispatches/${dispatchId}/recall`, { reason: "附件有误", ...more });

test("takes back only what no unit has accepted", async () => {
  const { dispatchId } = await send({ unitIds: [first.unitId, second.unitId] });
  const copy = await copyOf(first, dispatchId);
  await act(first, copy.id, "accept");
  expect((await recall(dispatchId)).body).toEqual({ recalled: 1, alreadyAccepted: 1 });
  expect((await recall(dispatchId)).body.code).toBe("delivery.accepted_cannot_recall");
  expect(await copyOf(second, dispatchId)).toBeUndefined();
  await app.drainJobs();
  expect((await noticesOf(second.clerk, "delivery.recalled"))[0].body).toContain("附件有误");
});

test("takes back from the named units alone", async () => {
  const { dispatchId } = await send({ unitIds: [first.unitId, second.unitId] });
  expect((await recall(dispatchId, { unitIds: [first.unitId] })).body).toEqual({ recalled: 1, alreadyAccepted: 0 });
  expect(await copyOf(first, dispatchId)).toBeUndefined();
  expect((await copyOf(second, dispatchId)).state).toBe("delivered");
});

test("is the sender's, with a reason", async () => {
  const { dispatchId } = await send({ unitIds: [first.unitId] });
  expect((await recall(dispatchId, {}, first.clerk)).status).toBe(404);
  expect((await recall(dispatchId, {}, office.staff)).status).toBe(404);
  expect((await recall(dispatchId, { reason: " " })).status).toBe(400);
});

test("takes back a copy that its unit has opened and not accepted", async () => {
  const { dispatchId } = await send({ unitIds: [first.unitId] });
  await act(first, (await copyOf(first, dispatchId)).id, "open");
  expect((await recall(dispatchId)).body).toEqual({ recalled: 1, alreadyAccepted: 0 });
});
