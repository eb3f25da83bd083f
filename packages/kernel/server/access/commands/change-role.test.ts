import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { forgetRoles, grant, revoke } from "../fixture/roles.ts";
import { auditOf } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, deputy, outsider, security } = app.people;
const admin = app.as(security);
const codeOf = ({ body }: Answer) => body.code;
const administrators = ["systemAdministrator", "securityAdministrator", "auditAdministrator"];

beforeEach(() => forgetRoles(app, handler, deputy, outsider));

describe("an own role", () => {
  const make = (zh: string, permissions: string[]) =>
    admin.post("/api/roles", { name: { zh, en: `Role ${zh}` }, permissions });

  test("holds the chosen permissions and gives them to its posts", async () => {
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
    expect(codeOf(await admin.delete(`/api/roles/${role.id}`, { version: 1 }))).toBe("access.role_in_use");
    await revoke(app, handler, role.id);
    expect((await admin.delete(`/api/roles/${role.id}`, { version: 1 })).status).toBe(200);
    expect((await admin.get(`/api/roles`)).body.items.some(({ id }: { id: string }) => id === role.id)).toBe(false);
  });

  test("never holds an administrator's permission, nor one that nobody declares; all faults at once", async () => {
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

  test("has a name of its own, and is changed by who saw its newest version", async () => {
    const { body: role } = await make("联络员", []);
    expect(codeOf(await make("联络员", []))).toBe("access.role_name_taken");
    const change = (more: object) => admin.put(`/api/roles/${role.id}`, { permissions: [], version: 1, ...more });
    expect(codeOf(await change({ name: { zh: "文书", en: "X" } }))).toBe("access.role_name_taken");
    const changed = await change({ name: { zh: "联系人", en: "Contact" }, permissions: ["people.groups"] });
    expect(changed.body).toMatchObject({ name: { zh: "联系人" }, permissions: ["people.groups"], version: 2 });
    expect(codeOf(await change({}))).toBe("kernel.version_conflict");
    expect((await auditOf(app, "access.change-role")).at(-1)?.note).toMatchObject({
      before: [],
      after: ["people.groups"],
    });
  });
});

describe("a built-in role", () => {
  const versionOf = async (id: string) =>
    (await admin.get("/api/roles")).body.items.find((role: { id: string }) => role.id === id).version;

  test("can be given other permissions and gets its own back, but keeps its name and stays", async () => {
    const change = async (permissions: string[], more = {}) =>
      admin.put("/api/roles/clerk", { permissions, version: await versionOf("clerk"), ...more });
    const usual = (await app.as(clerk).get("/api/me")).body.permissions;
    await change(["access.delegateForOthers"]);
    expect((await app.as(clerk).get("/api/me")).body.permissions).toEqual(["access.delegateForOthers"]);
    expect(codeOf(await change([], { name: { zh: "秘书", en: "Secretary" } }))).toBe("access.role_built_in");
    expect(codeOf(await admin.delete("/api/roles/clerk", { version: await versionOf("clerk") }))).toBe(
      "access.role_built_in",
    );
    await change(usual);
    expect((await app.as(clerk).get("/api/me")).body.permissions).toEqual(usual);
    const { rows } = await sql`select 1 from kernel.role_permission where role_id = 'clerk'`.execute(app.db);
    expect(rows).toEqual([]);
  });

  test.each(administrators)("that is %s cannot be changed by anybody", async (id) => {
    const answer = await admin.put(`/api/roles/${id}`, { permissions: [], version: await versionOf(id) });
    expect(codeOf(answer)).toBe("access.role_fixed");
  });
});
