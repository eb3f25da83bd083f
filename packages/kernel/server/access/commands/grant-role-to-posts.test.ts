import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { forgetRoles, grant } from "../fixture/roles.ts";
import { auditOf } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, deputy, outsider, security, system } = app.people;
const give = (roleId: string, ...postIds: string[]) => app.as(security).post(`/api/roles/${roleId}/posts`, { postIds });
const rolesOf = async ({ id }: typeof handler) => (await app.as(id).get("/api/me")).body.roles;

beforeEach(() => forgetRoles(app, handler, deputy, outsider));

describe("giving a role to several posts", () => {
  test("lets all of them do more from the next request on, and is on record with everybody's name", async () => {
    const { status, body } = await give("clerk", handler.postId, deputy.postId, handler.postId);
    expect([status, body]).toEqual([200, { posts: 2 }]);
    for (const person of [handler, deputy]) expect(await rolesOf(person)).toContain("clerk");
    expect((await auditOf(app, "access.grant-role-to-posts")).at(-1)).toMatchObject({
      person_id: security.id,
      subject_id: "clerk",
      note: { role: "文书", persons: [handler.name, deputy.name] },
    });
  });

  test("gives it to nobody where one may not have it, and says of each why", async () => {
    await grant(app, deputy, "leader");
    const { status, body } = await give("auditAdministrator", handler.postId, deputy.postId, security.postId);
    expect(status).toBe(400);
    expect(body.faults.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ["postIds.1", "access.administrators_separated"],
      ["postIds.2", "access.own_roles"],
    ]);
    expect(body.faults[0].message).toContain(deputy.name);
    expect(await rolesOf(handler)).toEqual(["staff"]);
  });

  test("is refused where a post or the role is not there, and to everybody but the security administrator", async () => {
    expect((await give("clerk", handler.postId, newId())).status).toBe(404);
    expect((await give("emperor", handler.postId)).status).toBe(404);
    expect((await give("clerk")).status).toBe(400);
    for (const person of [clerk, system]) {
      const { status } = await app.as(person).post("/api/roles/clerk/posts", { postIds: [handler.postId] });
      expect(status).toBe(403);
    }
    expect(await rolesOf(handler)).toEqual(["staff"]);
  });
});
