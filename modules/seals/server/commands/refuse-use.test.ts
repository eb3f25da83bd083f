import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education } = app;
await app.giveSeal(finance);
const keeper = app.as(finance.clerk);
const use = await app.waitingFor(finance.clerk, await app.approve([finance]));
const path = `/api/seals/uses/${use.id}/refuse`;

it("is for the keeper, and for nobody who does not even see that the paper waits", async () => {
  expect((await app.as(finance.officeDirector).post(path, { reason: "附件缺页" })).body.code).toBe("seals.not_keeper");
  expect((await app.as(education.clerk).post(path, { reason: "附件缺页" })).status).toBe(404);
  expect((await app.as(finance.staff).post(path, { reason: "附件缺页" })).status).toBe(403);
});

it("needs a reason, and the paper waits no more", async () => {
  expect((await keeper.post(path, { reason: "" })).status).toBe(400);
  expect((await keeper.post(path, { reason: "附件缺页" })).body).toMatchObject({
    state: "refused",
    reason: "附件缺页",
  });
  expect((await keeper.post(`/api/seals/uses/${use.id}/seal`, {})).body.code).toBe("seals.already_done");
  expect((await keeper.post(path, { reason: "附件缺页" })).body.code).toBe("seals.already_done");
});

it("is for whoever may keep the seal next once its keeper has left: the paper does not wait for ever", async () => {
  await app.giveSeal(education);
  const waiting = await app.waitingFor(education.clerk, await app.approve([education]));
  await sql`update kernel.post set ended_at = ${app.clock.now()} where person_id = ${education.clerk.id}`.execute(
    app.db,
  );
  const director = app.as(education.officeDirector);
  expect((await director.post(`/api/seals/uses/${waiting.id}/seal`, {})).body.code).toBe("seals.not_keeper");
  const answer = await director.post(`/api/seals/uses/${waiting.id}/refuse`, { reason: "印章管理员已离岗" });
  expect(answer.body).toMatchObject({ state: "refused", reason: "印章管理员已离岗" });
});
