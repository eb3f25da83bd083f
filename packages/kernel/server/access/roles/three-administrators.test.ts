import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { sql, violates } from "../../base/index.ts";
import { addPost, testOffice } from "../fixture/office.ts";
import { forgetRoles, grant, revoke } from "../fixture/roles.ts";
import { giveRoles } from "../roles/give-roles.ts";

const app = await testOffice();
const { handler, deputy, outsider, system, security, audit } = app.people;
const _admin = app.as(security);
const administrators = ["systemAdministrator", "securityAdministrator", "auditAdministrator"];

beforeEach(() => forgetRoles(app, handler, deputy, outsider));

describe("the three administrators", () => {
  const held = [...administrators, "clerk"];
  const cases = held.flatMap((first) => held.map((second) => [first, second] as const));

  test.each(cases)("who holds %s may be given %s only if it is of the same duty", async (first, second) => {
    const post = await addPost(app, outsider, app.unitId, `岗位-${first}-${second}`);
    expect((await grant(app, outsider, first)).status).toBe(200);
    const answer = await grant(app, post, second);
    expect(answer.status).toBe(first === second ? 200 : 409);
    if (first !== second) expect(answer.body.code).toBe("access.administrators_separated");
    await sql`delete from kernel.post_role where person_id = ${outsider.id}`.execute(app.db);
    await sql`delete from kernel.post where id = ${post}`.execute(app.db);
  });

  test("says who holds what, and what to do", async () => {
    const { body } = await grant(app, system, "auditAdministrator");
    expect(body.detail).toBe(
      `${system.name}现有“系统管理员”，不能再授予“审计管理员”：系统管理员、安全管理员、审计管理员须分别由不同的人担任，且不得兼任业务角色。请先收回原有角色，或另选他人。`,
    );
  });

  test.each(cases.filter(([first, second]) => first !== second))(
    "the database itself refuses %s beside %s",
    async (first, second) => {
      const post = await addPost(app, outsider, app.unitId, `岗位+${first}+${second}`);
      const give = (postId: string, roleId: string) =>
        app.db.transaction().execute((tx) => giveRoles(tx, [{ postId, roleId }], app.clock.now(), null));
      await give(outsider.postId, first);
      const error = await give(post, second).then(
        () => undefined,
        (reason) => reason,
      );
      expect(violates(error, "post_role_person_id_duty_fkey")).toBe(true);
      await sql`delete from kernel.post_role where person_id = ${outsider.id}`.execute(app.db);
      await sql`delete from kernel.post where id = ${post}`.execute(app.db);
    },
  );

  test("cannot be joined in one person by two grants at the same moment", async () => {
    const post = await addPost(app, outsider, app.unitId, "另一岗位");
    for (let round = 0; round < 5; round += 1) {
      await forgetRoles(app, outsider);
      const both = await Promise.all([grant(app, outsider, "auditAdministrator"), grant(app, post, "clerk")]);
      expect(both.map(({ body }) => body.code).sort()).toEqual(["access.administrators_separated", undefined]);
    }
  });

  test("hold no permission in common, none of business, and business none of theirs", () => {
    for (const [permission, { roles }] of Object.entries(app.services.registry.permissions)) {
      const theirs = roles.filter((role) => administrators.includes(role));
      if (theirs.length > 0) expect([permission, roles]).toEqual([permission, [theirs[0]]]);
    }
  });

  test("none of them does another's work", async () => {
    const doors: [string, (client: ReturnType<typeof app.as>) => Promise<Answer>][] = [
      ["systemAdministrator", (client) => client.post("/api/people", {})],
      ["securityAdministrator", (client) => client.get("/api/roles")],
      ["securityAdministrator", (client) => client.post(`/api/posts/${handler.postId}/roles`, { roleId: "clerk" })],
      ["securityAdministrator", (client) => client.put("/api/security-settings", {})],
    ];
    for (const [owner, knock] of doors)
      for (const [role, person] of [
        ["systemAdministrator", system],
        ["securityAdministrator", security],
        ["auditAdministrator", audit],
        ["staff", handler],
      ] as const)
        expect([owner, role, (await knock(app.as(person))).status === 403]).toEqual([owner, role, owner !== role]);
  });

  test("the last one of each stays, also when two are taken at the same moment", async () => {
    expect((await revoke(app, system, "systemAdministrator")).body.detail).toContain("最后一位系统管理员");
    await grant(app, outsider, "systemAdministrator");
    const both = await Promise.all([
      revoke(app, system, "systemAdministrator"),
      revoke(app, outsider, "systemAdministrator"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await grant(app, system, "systemAdministrator");
  });

  test("may take up business after their post has ended", async () => {
    const post = await addPost(app, outsider, app.unitId, "前审计员");
    await grant(app, post, "auditAdministrator");
    await sql`update kernel.post set ended_at = started_at where id = ${post}`.execute(app.db);
    expect((await app.as(outsider).get("/api/me")).body.roles).toEqual(["staff"]);
    expect((await grant(app, outsider, "clerk")).status).toBe(200);
  });
});
