import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { grant } from "../fixture/roles.ts";

const app = await testOffice();
const { handler, director, system, security } = app.people;
const admin = app.as(security);
const make = (zh: string, permissions: string[], by = admin) =>
  by.post("/api/roles", { name: { zh, en: `Role ${zh}` }, permissions });

test("makes a role of the office's own, which gives the chosen permissions to its posts", async () => {
  const { body: role } = await make("代办员", ["access.delegateForOthers"]);
  expect(role).toMatchObject({
    builtIn: false,
    duty: "business",
    permissions: ["access.delegateForOthers"],
    version: 1,
  });
  await grant(app, handler, role.id);
  expect((await app.as(handler).get("/api/me")).body.permissions).toContain("access.delegateForOthers");
  const holders = (await admin.get(`/api/roles/${role.id}/posts`)).body.items;
  expect(holders).toMatchObject([
    { postId: handler.postId, personName: handler.name, unitName: "青山市人民政府办公室" },
  ]);
});

test("never gives an administrator's permission, nor one that nobody declares; all faults at once", async () => {
  const { status, body } = await make("全能", [
    "access.manageRoles",
    "access.delegateForOthers",
    "x.y",
    "people.manage",
  ]);
  expect(status).toBe(400);
  expect(body.faults.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
    ["permissions.0", "access.administrative_permission"],
    ["permissions.2", "access.unknown_permission"],
    ["permissions.3", "access.administrative_permission"],
  ]);
});

test("asks for a name of its own", async () => {
  await make("联络员", []);
  expect((await make("联络员", [])).body.code).toBe("access.role_name_taken");
});

test("is the security administrator's alone", async () => {
  for (const person of [handler, director, system]) expect((await make("自设", [], app.as(person))).status).toBe(403);
});
