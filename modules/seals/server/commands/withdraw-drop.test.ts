import { expect, it } from "vitest";
import { rootsApp } from "../roots/testing.ts";

const app = await rootsApp();
await app.found();

it("lets who asked take it back as long as nobody decided; then it may be asked again", async () => {
  const { id } = await app.inUse("p256");
  await app.ask(id);
  const drop = (await app.dropOf(id))!;
  expect((await app.decide(drop, "withdraw")).status).toBe(403);
  expect((await app.decide(drop, "withdraw", {}, app.security)).status).toBe(200);
  const over = (await app.dropOf(id))!;
  expect((await app.decide(over, "approve")).body.code).toBe("seals.drop_over");
  expect((await app.ask(id)).status).toBe(200);
});
