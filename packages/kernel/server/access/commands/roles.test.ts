import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, sql, violates } from "../../base/index.ts";
import { addPost, type Person, testOffice } from "../fixture/office.ts";
import { auditOf } from "../fixture/sign-in.ts";
import { giveRoles } from "../roles/give-roles.ts";
import { postsWithRole } from "../roles/posts-with-role.ts";

const app = await testOffice();
const { handler, clerk, deputy, director, outsider, system, security, audit } = app.people;
const admin = app.as(security);
const grant = (person: Person | string, roleId: string): Promise<Answer> =>
  admin.post(`/api/posts/${typeof person === "string" ? person : person.postId}/roles`, { roleId });
const revoke = (person: Person | string, roleId: string): Promise<Answer> =>
  admin.delete(`/api/posts/${typeof person === "string" ? person : person.postId}/roles/${roleId}`);
const codeOf = ({ body }: Answer) => body.code;
const administrators = ["systemAdministrator", "securityAdministrator", "auditAdministrator"];

beforeEach(async () => {
  await sql`delete from kernel.post_role where post_id in (${handler.postId}, ${deputy.postId}, ${outsider.postId})`.execute(
    app.db,
  );
  await sql`delete from kernel.person_duty d
    where not exists (select 1 from kernel.post_role r where r.person_id = d.person_id)`.execute(app.db);
});

describe("giving a role", () => {
  test("lets the post do more from the next request on, and is on record; taking it back ends that", async () => {
    const may = async () =>
      (await app.as(handler).get("/api/me")).body.permissions.includes("access.delegateForOthers");
    expect(await may()).toBe(false);
    const { body } = await grant(handler, "officeDirector");
    expect(body).toEqual({
      postId: handler.postId,
      personId: handler.id,
      personName: handler.name,
      roles: ["officeDirector"],
    });
    expect(await may()).toBe(true);
    await revoke(handler, "officeDirector");
    expect(await may()).toBe(false);
    for (const command of ["access.grant-role", "access.revoke-role"])
      expect((await auditOf(app, command)).at(-1)).toMatchObject({
        person_id: security.id,
        subject_id: handler.postId,
        note: { role: "办公室主任", person: handler.name },
      });
  });

  test("counts in the post that holds it, not in the person's other posts", async () => {
    const second = await addPost(app, deputy, app.otherUnitId, "联络员");
    await grant(second, "clerk");
    expect((await app.as(deputy).get("/api/me")).body.roles).toEqual(["staff"]);
    expect((await app.as(deputy).inPost(second).get("/api/me")).body.roles).toEqual(["staff", "clerk"]);
    await revoke(second, "clerk");
  });

  test("is refused for oneself, for staff, for an ended post, for what is not there", async () => {
    expect(codeOf(await grant(security, "clerk"))).toBe("access.own_roles");
    expect(codeOf(await grant(handler, "staff"))).toBe("access.staff_not_granted");
    const ended = await addPost(app, deputy, app.otherUnitId, "前联络员");
    await sql`update kernel.post set ended_at = started_at where id = ${ended}`.execute(app.db);
    expect(codeOf(await grant(ended, "clerk"))).toBe("access.post_ended");
    expect(codeOf(await grant(newId(), "clerk"))).toBe("kernel.not_found");
    expect(codeOf(await grant(handler, "emperor"))).toBe("kernel.not_found");
    expect(codeOf(await revoke(handler, "clerk"))).toBe("access.role_not_held");
  });

  test("twice is the same as once", async () => {
    await grant(handler, "clerk");
    expect((await grant(handler, "clerk")).body.roles).toEqual(["clerk"]);
  });

  test("tells other floors who holds it in a unit, in the leaders' order", async () => {
    await grant(handler, "clerk");
    const found = await postsWithRole(app.db, "clerk", app.unitId);
    expect(found.map(({ personId }) => personId)).toEqual([clerk.id, handler.id]);
    expect((await postsWithRole(app.db, "staff", app.otherUnitId)).map(({ personId }) => personId)).toContain(
      outsider.id,
    );
  });
});

describe("the three administrators", () => {
  const held = [...administrators, "clerk"];
  const cases = held.flatMap((first) => held.map((second) => [first, second] as const));

  test.each(cases)("who holds %s may be given %s only if it is of the same duty", async (first, second) => {
    const post = await addPost(app, outsider, app.unitId, `岗位-${first}-${second}`);
    expect((await grant(outsider, first)).status).toBe(200);
    const answer = await grant(post, second);
    expect(answer.status).toBe(first === second ? 200 : 409);
    if (first !== second) expect(answer.body.code).toBe("access.administrators_separated");
    await sql`delete from kernel.post_role where person_id = ${outsider.id}`.execute(app.db);
    await sql`delete from kernel.post where id = ${post}`.execute(app.db);
  });

  test("says who holds what, and what to do", async () => {
    const { body } = await grant(system, "auditAdministrator");
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
    const both = await Promise.all([grant(outsider, "auditAdministrator"), grant(post, "clerk")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
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
    expect((await revoke(system, "systemAdministrator")).body.detail).toContain("最后一位系统管理员");
    await grant(outsider, "systemAdministrator");
    const both = await Promise.all([revoke(system, "systemAdministrator"), revoke(outsider, "systemAdministrator")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await grant(system, "systemAdministrator");
  });

  test("may take up business after their post has ended", async () => {
    const post = await addPost(app, outsider, app.unitId, "前审计员");
    await grant(post, "auditAdministrator");
    await sql`update kernel.post set ended_at = started_at where id = ${post}`.execute(app.db);
    expect((await app.as(outsider).get("/api/me")).body.roles).toEqual(["staff"]);
    expect((await grant(outsider, "clerk")).status).toBe(200);
  });
});

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
    await grant(handler, role.id);
    expect((await app.as(handler).get("/api/me")).body.permissions).toContain("access.delegateForOthers");
    const holders = (await admin.get(`/api/roles/${role.id}/posts`)).body.items;
    expect(holders).toMatchObject([
      { postId: handler.postId, personName: handler.name, unitName: "青山市人民政府办公室" },
    ]);
    expect(codeOf(await admin.delete(`/api/roles/${role.id}`, { version: 1 }))).toBe("access.role_in_use");
    await revoke(handler, role.id);
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

describe("the lists", () => {
  test("show all roles page by page, the built-in ones first", async () => {
    const all = (await admin.get("/api/roles")).body.items;
    expect(all.slice(0, 7).every(({ builtIn }: { builtIn: boolean }) => builtIn)).toBe(true);
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body }: Answer = await admin.get(`/api/roles?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
    }
    expect(seen).toEqual(all.map(({ id }: { id: string }) => id));
  });

  test("show every permission of every module with its words, generated", async () => {
    const { items } = (await admin.get("/api/permissions")).body;
    expect(items.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.keys(app.services.registry.permissions).sort(),
    );
    expect(items.find(({ name }: { name: string }) => name === "people.manage")).toMatchObject({
      module: "people",
      administrative: true,
      defaultRoles: ["systemAdministrator"],
    });
  });

  test("show the roles of a post", async () => {
    expect((await admin.get(`/api/posts/${director.postId}/roles`)).body.roles).toEqual(["officeDirector"]);
    expect((await admin.get(`/api/posts/${newId()}/roles`)).status).toBe(404);
  });
});
