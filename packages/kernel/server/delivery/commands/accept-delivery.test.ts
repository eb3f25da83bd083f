import { expect, test } from "vitest";
import { sendingApp } from "../fixture/sending.ts";

const { app, office, first, second, send, copyFor, copyOf, act, boardOf } = await sendingApp();

test("is done once, with who, when and from where", async () => {
  const { dispatchId, id } = await send({ unitIds: [first.unitId] });
  const copy = await copyOf(first, dispatchId);
  const accept = () => act(first, copy.id, "accept");
  const answers = await Promise.all([accept(), accept(), accept()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const [row] = (await boardOf(id)).rows;
  expect([row.state, row.acceptedBy, row.acceptedAt]).toEqual(["accepted", "收文员", app.clock.now().toISOString()]);
  const { items } = (await app.as(office.clerk).get(`/api/deliveries/${copy.id}/receipts`)).body;
  expect(items.map(({ type }: { type: string }) => type)).toEqual(["delivered", "accepted"]);
  expect(items[1].ip).toBe("127.0.0.1");
});

test("is for those who receive for the unit", async () => {
  const copy = await copyFor(first);
  expect((await act(second, copy.id, "accept")).status).toBe(404);
  expect((await app.as(first.staff).post(`/api/deliveries/${copy.id}/accept`)).status).toBe(403);
});
