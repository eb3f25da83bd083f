import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, people } = app;
const security = app.as(people.securityAdministrator);
await app.giveSeal(finance);
const { items } = (await security.get("/api/seals/certificates?limit=5")).body;
const path = `/api/seals/certificates/${items.find(({ name }: { name: string }) => name === finance.name).id}/revoke`;

it("is for the security administrator alone", async () => {
  expect((await app.as(finance.officeDirector).post(path, { reason: "keyCompromise" })).status).toBe(403);
});

it("suspends the seal that the certificate belongs to", async () => {
  expect((await security.post(path, { reason: "keyCompromise" })).status).toBe(200);
  const [seal] = (await app.as(finance.officeDirector).get("/api/seals")).body.items;
  expect(seal.state).toBe("suspended");
});

it("is not done twice", async () => {
  expect((await security.post(path, { reason: "keyCompromise" })).body.code).toBe("seals.revoked_already");
});
