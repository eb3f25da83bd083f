import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { grant, revoke } from "../fixture/roles.ts";
import { auditOf } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, outsider, director, security, system, audit } = app.people;

test("ends what the role allowed from the next request on, and is on record", async () => {
  await grant(app, handler, "officeDirector");
  await revoke(app, handler, "officeDirector");
  expect((await app.as(handler).get("/api/me")).body.permissions).not.toContain("access.delegateForOthers");
  expect((await auditOf(app, "access.revoke-role")).at(-1)).toMatchObject({
    person_id: security.id,
    subject_id: handler.postId,
    note: { role: "办公室主任", person: handler.name },
  });
});

test("is refused for oneself, for staff, and for a role that the post does not hold", async () => {
  expect((await revoke(app, security, "securityAdministrator")).body.code).toBe("access.own_roles");
  expect((await revoke(app, handler, "staff")).body.code).toBe("access.staff_not_granted");
  expect((await revoke(app, handler, "clerk")).body.code).toBe("access.role_not_held");
});

test("leaves the last one of each of the three administrators", async () => {
  expect((await revoke(app, system, "systemAdministrator")).body.code).toBe("access.last_administrator");
  await grant(app, outsider, "systemAdministrator");
  expect((await revoke(app, system, "systemAdministrator")).status).toBe(200);
});

test("nor do they leave their posts, or the office, before somebody else has the role", async () => {
  const keeper = app.as(outsider);
  const leave = () => keeper.post(`/api/people/${audit.id}/leave`, { version: 1 });
  const end = () => keeper.post(`/api/posts/${audit.postId}/end`, { version: 1 });
  const detail = `${audit.name}是最后一位审计管理员，不能免职或离职。请先由安全管理员将此角色授予另一人。`;
  for (const refused of [await leave(), await end()])
    expect([refused.body.code, refused.body.detail]).toEqual(["access.last_administrator_leaves", detail]);
  await grant(app, handler, "auditAdministrator");
  expect((await leave()).status).toBe(200);
});

test("is the security administrator's alone", async () => {
  for (const person of [handler, director])
    expect((await app.as(person).delete(`/api/posts/${clerk.postId}/roles/clerk`)).status).toBe(403);
});
