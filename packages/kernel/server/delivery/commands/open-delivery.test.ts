import { expect, test } from "vitest";
import { sendingApp } from "../fixture/sending.ts";

const { app, first, second, send, copyFor, copyOf, act, boardOf } = await sendingApp();

test("shows the sender that the copy was opened, and accepts nothing", async () => {
  const { dispatchId, id } = await send({ unitIds: [first.unitId] });
  const copy = await copyOf(first, dispatchId);
  expect((await act(first, copy.id, "open")).body).toMatchObject({ id: copy.id, state: "opened" });
  expect((await boardOf(id)).rows).toMatchObject([{ state: "opened", acceptedAt: null }]);
  expect((await act(first, copy.id, "open")).status).toBe(200);
});

test("is for those who receive for the unit", async () => {
  const copy = await copyFor(first);
  expect((await act(second, copy.id, "open")).status).toBe(404);
  expect((await app.as(first.staff).post(`/api/deliveries/${copy.id}/open`)).status).toBe(403);
});
