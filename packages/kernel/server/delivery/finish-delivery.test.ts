import { expect, test } from "vitest";
import { sendingApp } from "./fixture/sending.ts";

const { first, second, send, copyOf, act, finish, boardOf } = await sendingApp();

test("is the receiving unit's own: for another the copy is not there, and it stays as it is", async () => {
  const { dispatchId, id } = await send({ unitIds: [first.unitId] });
  const copy = await copyOf(first, dispatchId);
  await act(first, copy.id, "accept");
  await expect(finish(second, copy.id)).rejects.toMatchObject({ code: "kernel.not_found" });
  expect((await boardOf(id)).totals.finished).toBe(0);
  await finish(first, copy.id);
  expect((await boardOf(id)).totals.finished).toBe(1);
});
