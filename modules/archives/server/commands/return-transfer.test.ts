import { expect, it } from "vitest";
import { transfersApp } from "../transfer/testing.ts";

const app = await transfersApp();
const { clerk, house, education } = app;

it("gives the batch back with the reason, by the house", async () => {
  const id = await app.made(2019);
  await app.act(clerk, id, "send", 1);
  expect((await app.act(house, id, "return", 2)).status).toBe(400);
  expect((await app.act(clerk, id, "return", 2, { reason: "有误" })).body.code).toBe("archives.not_house");
  expect((await app.act(house, id, "return", 2, { reason: "正本与摘要不符" })).status).toBe(200);
  const { body } = await clerk.get(`/api/archives/transfers/${id}`);
  expect(body).toMatchObject({ state: "returned", reason: "正本与摘要不符", decidedBy: education.clerk.name });
});
