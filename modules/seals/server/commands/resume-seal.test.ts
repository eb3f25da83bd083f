import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance } = app;
const seal = await app.giveSeal(finance);

it("is for a suspended seal, which is used again from then on", async () => {
  expect((await app.decide(seal, "resume")).body.code).toBe("seals.wrong_state");
  const suspended = (await app.decide(seal, "suspend")).body;
  const id = await app.approve([finance]);
  expect((await app.decide(suspended, "resume")).body.state).toBe("active");
  const use = await app.waitingFor(finance.clerk, id);
  expect((await app.as(finance.clerk).post(`/api/seals/uses/${use.id}/seal`, {})).status).toBe(200);
});

it("is refused once a certificate has run out: the seal is renewed first", async () => {
  const [own] = (await app.as(finance.officeDirector).get("/api/seals")).body.items;
  const suspended = (await app.decide(own, "suspend")).body;
  await app.clock.advance({ days: 731 });
  expect((await app.decide(suspended, "resume")).body.code).toBe("seals.certificate_over");
  const renewed = (await app.decide(suspended, "renew")).body;
  expect((await app.decide(renewed, "resume")).body.state).toBe("active");
});
