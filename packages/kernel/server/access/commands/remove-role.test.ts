import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { grant, revoke } from "../fixture/roles.ts";

const app = await testOffice();
const { handler, system, security } = app.people;
const admin = app.as(security);
const roles = async (): Promise<{ id: string; version: number }[]> => (await admin.get("/api/roles")).body.items;
const make = async (zh: string): Promise<string> =>
  (await admin.post("/api/roles", { name: { zh, en: `Role ${zh}` }, permissions: [] })).body.id;
const remove = (id: string, version = 1, by = admin) => by.delete(`/api/roles/${id}`, { version });

test("waits until no post holds the role any more", async () => {
  const id = await make("代办员");
  await grant(app, handler, id);
  expect((await remove(id)).body.code).toBe("access.role_in_use");
  await revoke(app, handler, id);
  expect((await remove(id)).status).toBe(200);
  expect((await roles()).map((role) => role.id)).not.toContain(id);
});

test("never takes a built-in role", async () => {
  const clerk = (await roles()).find(({ id }) => id === "clerk");
  expect((await remove("clerk", clerk?.version)).body.code).toBe("access.role_built_in");
});

test("is the security administrator's alone, who saw the newest version", async () => {
  const id = await make("联络员");
  for (const person of [handler, system]) expect((await remove(id, 1, app.as(person))).status).toBe(403);
  expect((await remove(id, 2)).body.code).toBe("kernel.version_conflict");
});
