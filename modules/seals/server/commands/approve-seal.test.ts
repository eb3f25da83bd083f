import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education, people } = app;

it("needs the certificate authority", async () => {
  const { body } = await app.ask(people.unit("审计局"));
  expect((await app.decide(body, "approve")).body.code).toBe("seals.no_authority");
});

it("makes the seal with the unit's name, in the size that the rules give it", async () => {
  await app.found();
  const { body } = await app.ask(finance);
  const approved = (await app.decide(body, "approve")).body;
  expect(approved).toMatchObject({ state: "active", may: ["suspend", "renew", "destroy"] });
  const picture = await app.as(finance.clerk).get(`/api/seals/${body.id}/picture`);
  expect(Buffer.from(picture.body).toString()).toContain('width="42mm"');
  expect((await app.as(education.clerk).get(`/api/seals/${body.id}/picture`)).status).toBe(404);
});

it("is for the security administrator alone, and for a seal that waits", async () => {
  const { body } = await app.ask(education);
  const path = `/api/seals/${body.id}/approve`;
  expect((await app.as(education.officeDirector).post(path, { version: body.version })).status).toBe(403);
  const approved = (await app.decide(body, "approve")).body;
  expect((await app.decide(approved, "approve")).body.code).toBe("seals.wrong_state");
});
