import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { addPost, testOffice } from "../fixture/office.ts";
import { forgetRoles, grant, revoke } from "../fixture/roles.ts";
import { auditOf } from "../fixture/sign-in.ts";
import { postsWithRole } from "../roles/posts-with-role.ts";

const app = await testOffice();
const { handler, clerk, deputy, outsider, security } = app.people;
const codeOf = ({ body }: Answer) => body.code;

beforeEach(() => forgetRoles(app, handler, deputy, outsider));

describe("giving a role", () => {
  test("lets the post do more from the next request on, and is on record", async () => {
    const may = async () =>
      (await app.as(handler).get("/api/me")).body.permissions.includes("access.delegateForOthers");
    expect(await may()).toBe(false);
    const { body } = await grant(app, handler, "officeDirector");
    expect(body).toEqual({
      postId: handler.postId,
      personId: handler.id,
      personName: handler.name,
      roles: ["officeDirector"],
    });
    expect(await may()).toBe(true);
    expect((await auditOf(app, "access.grant-role")).at(-1)).toMatchObject({
      person_id: security.id,
      subject_id: handler.postId,
      note: { role: "办公室主任", person: handler.name },
    });
  });

  test("counts in the post that holds it, not in the person's other posts", async () => {
    const second = await addPost(app, deputy, app.otherUnitId, "联络员");
    await grant(app, second, "clerk");
    expect((await app.as(deputy).get("/api/me")).body.roles).toEqual(["staff"]);
    expect((await app.as(deputy).inPost(second).get("/api/me")).body.roles).toEqual(["staff", "clerk"]);
    await revoke(app, second, "clerk");
  });

  test("is refused for oneself, for staff, for an ended post, for what is not there", async () => {
    expect(codeOf(await grant(app, security, "clerk"))).toBe("access.own_roles");
    expect(codeOf(await grant(app, handler, "staff"))).toBe("access.staff_not_granted");
    const ended = await addPost(app, deputy, app.otherUnitId, "前联络员");
    await sql`update kernel.post set ended_at = started_at where id = ${ended}`.execute(app.db);
    expect(codeOf(await grant(app, ended, "clerk"))).toBe("access.post_ended");
    expect(codeOf(await grant(app, newId(), "clerk"))).toBe("kernel.not_found");
    expect(codeOf(await grant(app, handler, "emperor"))).toBe("kernel.not_found");
  });

  test("twice is the same as once", async () => {
    await grant(app, handler, "clerk");
    expect((await grant(app, handler, "clerk")).body.roles).toEqual(["clerk"]);
  });

  test("tells other floors who holds it in a unit, in the leaders' order", async () => {
    await grant(app, handler, "clerk");
    const found = await postsWithRole(app.db, "clerk", app.unitId);
    expect(found.map(({ personId }) => personId)).toEqual([clerk.id, handler.id]);
    expect((await postsWithRole(app.db, "staff", app.otherUnitId)).map(({ personId }) => personId)).toContain(
      outsider.id,
    );
  });
});
