import { expect, test } from "vitest";
import { sendingApp } from "../fixture/sending.ts";

const { app, office, first, second, copyFor, act, noticesOf } = await sendingApp();

test("comes after acceptance, with a reason that the sender is told, and ends the copy", async () => {
  const copy = await copyFor(second);
  expect((await act(second, copy.id, "send-back", { reason: "x" })).body.code).toBe("delivery.not_accepted");
  await act(second, copy.id, "accept");
  expect((await act(second, copy.id, "send-back")).body.faults[0].path).toBe("reason");
  expect((await act(second, copy.id, "send-back", { reason: "不属我单位职责" })).status).toBe(200);
  expect((await act(second, copy.id, "accept")).body.code).toBe("delivery.ended");
  await app.drainJobs();
  expect((await noticesOf(office.clerk, "delivery.sent-back"))[0].body).toContain("不属我单位职责");
});

test("is for those who receive for the unit", async () => {
  const copy = await copyFor(first);
  await act(first, copy.id, "accept");
  const reason = { reason: "不属我单位职责" };
  expect((await act(second, copy.id, "send-back", reason)).status).toBe(404);
  expect((await app.as(first.staff).post(`/api/deliveries/${copy.id}/send-back`, reason)).status).toBe(403);
});
