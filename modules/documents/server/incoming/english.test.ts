import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { documentsModule } from "../index.ts";

const app = await testApp({ modules: [...kernelFloors, documentsModule()] });
const city = await app.city();
const { clerk, officeDirector } = city.unit("财政局");

test("the register and the notices name the step in the language of whoever reads them", async () => {
  const paper = { title: "关于报送预算的函", senderName: "省财政厅", category: "handle" };
  const { status, body } = await app.as(clerk).post("/api/incoming/paper", paper);
  expect({ status, body }).toMatchObject({ status: 200 });
  await app.drainJobs();
  const step = async () => (await app.as(clerk).get("/api/incoming")).body.items[0].step;
  const notices = async () => JSON.stringify((await app.as(officeDirector).get("/api/notices")).body);
  expect(await step()).toBe("拟办");
  expect(await notices()).toContain("已送您办理（拟办）");
  for (const person of [clerk, officeDirector])
    expect((await app.as(person).put("/api/me/settings", { language: "en" })).status).toBe(200);
  expect(await step()).toBe("Proposal");
  expect(await notices()).toContain("is with you for “Proposal”");
});

test("a paper that is sent back stands at no step in either language", async () => {
  const { items } = (await app.as(clerk).get("/api/incoming")).body;
  await app.as(clerk).post(`/api/incoming/${items[0].id}/send-back`, { reason: "不属我局职责" });
  expect((await app.as(clerk).get(`/api/incoming/${items[0].id}`)).body).toMatchObject({
    state: "sentBack",
    step: null,
  });
});
