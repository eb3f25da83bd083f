import { expect, test } from "vitest";
import { asSystem } from "../../base/index.ts";
import { clerkOf, sendingApp } from "../fixture/sending.ts";
import { sendBackDelivery } from "./send-back-delivery.ts";

const { app, office, first, second, copyFor, act, finish, noticesOf } = await sendingApp();

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

test("a module sends back what its unit has accepted: no other unit's copy, and none that is finished", async () => {
  const copy = await copyFor(first);
  const sendBack = (unit: typeof first) =>
    asSystem(app.services, "test.send-back", (context) =>
      sendBackDelivery(context, clerkOf(unit), copy.id, "不属我单位职责"),
    );
  await act(first, copy.id, "accept");
  await expect(sendBack(second)).rejects.toMatchObject({ code: "kernel.not_found" });
  await finish(first, copy.id);
  await expect(sendBack(first)).rejects.toMatchObject({ code: "delivery.finished" });
});
