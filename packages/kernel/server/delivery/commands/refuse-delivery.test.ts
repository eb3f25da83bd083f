import { expect, test } from "vitest";
import { sendingApp } from "../fixture/sending.ts";

const { app, office, first, second, copyFor, act, noticesOf } = await sendingApp();

test("comes before acceptance, with a reason that the sender is told, and ends the copy", async () => {
  const copy = await copyFor(first);
  expect((await act(first, copy.id, "refuse")).body.faults[0].path).toBe("reason");
  expect((await act(first, copy.id, "refuse", { reason: "附件打不开" })).status).toBe(200);
  expect((await act(first, copy.id, "accept")).body.code).toBe("delivery.ended");
  await app.drainJobs();
  expect((await noticesOf(office.clerk, "delivery.refused"))[0].body).toContain("附件打不开");
});

test("is too late once the copy is accepted", async () => {
  const copy = await copyFor(first);
  await act(first, copy.id, "accept");
  expect((await act(first, copy.id, "refuse", { reason: "x" })).body.code).toBe("delivery.accepted_cannot_refuse");
});

test("is for those who receive for the unit", async () => {
  const copy = await copyFor(first);
  const reason = { reason: "附件打不开" };
  expect((await act(second, copy.id, "refuse", reason)).status).toBe(404);
  expect((await app.as(first.staff).post(`/api/deliveries/${copy.id}/refuse`, reason)).status).toBe(403);
});
