import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { forgetRoles } from "../fixture/roles.ts";
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

  test("has a name of its own, and is changed by who saw its newest version", async () => {
    const { body: role } = await make("联络员", []);
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

test("no role of business can be given an administrator's permission, or one that nobody declares", async () => {
  const { body: role } = await admin.post("/api/roles", { name: { zh: "督查员", en: "Inspector" }, permissions: [] });
  for (const [permission, code] of [
    ["access.manageRoles", "access.administrative_permission"],
    ["nothing.atAll", "access.unknown_permission"],
  ])
    expect(
      (await admin.put(`/api/roles/${role.id}`, { permissions: [permission], version: 1 })).body.faults,
    ).toMatchObject([{ path: "permissions.0", code }]);
});

describe("a built-in role", () => {
  const versionOf = async (id: string) =>
    (await admin.get("/api/roles")).body.items.find((role: { id: string }) => role.id === id).version;

  test("can be given other permissions and gets its own back, but keeps its name", async () => {
    const change = async (permissions: string[], more = {}) =>
      admin.put("/api/roles/clerk", { permissions, version: await versionOf("clerk"), ...more });
    const usual = (await app.as(clerk).get("/api/me")).body.permissions;
    await change(["access.delegateForOthers"]);
    expect((await app.as(clerk).get("/api/me")).body.permissions).toEqual(["access.delegateForOthers"]);
    expect(codeOf(await change([], { name: { zh: "秘书", en: "Secretary" } }))).toBe("access.role_built_in");
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
