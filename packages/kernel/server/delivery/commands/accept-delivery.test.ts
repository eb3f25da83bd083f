import { expect, test } from "vitest";
import { asSystem, newId } from "../../base/index.ts";
import { clerkOf, sendingApp } from "../fixture/sending.ts";
import { deliveriesToAccept } from "./accept-delivery.ts";

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

test("a module accepts several copies or none: none where one is another unit's, or does not exist", async () => {
  const [own, others] = [await copyFor(first), await copyFor(second)];
  const actor = { ...clerkOf(first), permissions: new Set(["delivery.receive"]) };
  const toAccept = (...ids: string[]) =>
    asSystem(app.services, "test.accept", (context) => deliveriesToAccept(context, actor, new Set(ids)));
  for (const wrong of [others.id, newId()])
    await expect(toAccept(own.id, wrong)).rejects.toMatchObject({ code: "kernel.not_found" });
  expect(await toAccept(own.id)).toMatchObject([{ id: own.id }]);
});

test("leaves it on record when the copy was opened", async () => {
  const { dispatchId, id } = await send({ unitIds: [first.unitId] });
  const copy = await copyOf(first, dispatchId);
  await act(first, copy.id, "open");
  const opened = app.clock.now().toISOString();
  await app.clock.advance({ minutes: 10 });
  await act(first, copy.id, "accept");
  expect((await boardOf(id)).rows[0].openedAt).toBe(opened);
});
