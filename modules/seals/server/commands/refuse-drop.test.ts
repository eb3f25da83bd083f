import { expect, it } from "vitest";
import { rootsApp } from "../roots/testing.ts";

const app = await rootsApp();
await app.found();

it("leaves the root as it is, with the reason that the security administrator reads", async () => {
  const { id } = await app.inUse("sm2");
  await app.ask(id);
  const drop = (await app.dropOf(id))!;
  const answer = { answer: "介质已找回，封条完好" };
  expect((await app.decide(drop, "refuse", answer, app.security)).status).toBe(403);
  expect((await app.decide(drop, "refuse", { answer: "" })).status).toBe(400);
  expect((await app.decide(drop, "refuse", answer)).status).toBe(200);
  expect(await app.inUse("sm2")).toMatchObject({ id, droppedAt: null, drop: { state: "refused", ...answer } });
  expect(JSON.stringify((await app.security.get("/api/notices")).body)).toContain("介质已找回，封条完好");
});
