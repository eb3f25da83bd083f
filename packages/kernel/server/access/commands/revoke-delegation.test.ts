import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { delegatorsOf } from "../delegations/delegators-of.ts";
import { dayOf, give } from "../fixture/delegations.ts";
import { addPost, type Person, testOffice } from "../fixture/office.ts";
import { grant, revoke as takeBack } from "../fixture/roles.ts";

const app = await testOffice();
const { handler, clerk, deputy, director, outsider, system } = app.people;
const standsInFor = async (person: Person, shift = 1, kind = "documents.outgoing") => {
  const found = await delegatorsOf(app.db, person.id, dayOf(app, shift), kind);
  return found.map(({ personId }) => personId).sort();
};
const codeOf = ({ body }: Answer) => body.code;

beforeEach(async () => {
  await sql`delete from kernel.delegation`.execute(app.db);
});

describe("revoking", () => {
  const revoke = (who: Person, id: string) => app.as(who).post(`/api/delegations/${id}/revoke`);

  test("ends it at once, by the person or the office director; once", async () => {
    const { body } = await give(app, handler, clerk);
    expect((await revoke(handler, body.id)).body).toMatchObject({ state: "revoked", may: [] });
    expect(await standsInFor(clerk)).toEqual([]);
    expect(codeOf(await revoke(handler, body.id))).toBe("access.delegation_over");
    const second = await give(app, handler, clerk);
    expect((await revoke(director, second.body.id)).status).toBe(200);
  });

  test("is not the delegate's, and to everybody else the delegation is not there", async () => {
    const { body } = await give(app, handler, clerk);
    expect(codeOf(await revoke(clerk, body.id))).toBe("access.revoke_not_yours");
    expect(codeOf(await revoke(outsider, body.id))).toBe("kernel.not_found");
    expect(codeOf(await revoke(deputy, body.id))).toBe("kernel.not_found");
  });

  test("is not the office director's any more once the person holds no post in the unit", async () => {
    const there = await addPost(app, outsider, app.unitId, "挂职干部");
    const { body } = await give(app, director, clerk, { for: outsider });
    await sql`update kernel.post set ended_at = started_at where id = ${there}`.execute(app.db);
    expect(codeOf(await revoke(director, body.id))).toBe("kernel.not_found");
    await sql`delete from kernel.post where id = ${there}`.execute(app.db);
  });

  test("opens the way back: what is revoked makes no circle", async () => {
    const { body } = await give(app, handler, clerk);
    expect(codeOf(await give(app, clerk, handler))).toBe("access.delegation_circle");
    await revoke(handler, body.id);
    expect((await give(app, clerk, handler)).status).toBe(200);
  });

  test("is too late after the end", async () => {
    const { body } = await give(app, handler, clerk, { start: 0, end: 1 });
    await app.clock.advance({ days: 2 });
    expect(codeOf(await revoke(handler, body.id))).toBe("access.delegation_over");
  });

  const states = async () => {
    await app.drainJobs();
    const { rows } = await sql<{ revoked: boolean }>`
      select revoked_at is not null as revoked from kernel.delegation order by id`.execute(app.db);
    return rows.map(({ revoked }) => revoked);
  };
  const appoint = (person: Person, unitId: string, title = "主任科员") =>
    app.as(system).post("/api/posts", { personId: person.id, unitId, title });
  const endPost = async (postId: string) => {
    const { rows } = await sql<{ version: number }>`select version from kernel.post where id = ${postId}`.execute(
      app.db,
    );
    const answer = await app.as(system).post(`/api/posts/${postId}/end`, { version: rows[0]!.version });
    expect(answer.status).toBe(200);
  };

  test("happens by itself when one of the two loses their last post in the unit of the other; else they go on", async () => {
    await give(app, handler, deputy);
    await give(app, deputy, clerk, { start: 8, end: 9 });
    await give(app, outsider, deputy);
    const second = (await appoint(deputy, app.unitId)).body.id;
    await appoint(deputy, app.otherUnitId);
    await endPost(deputy.postId);
    expect(await states()).toEqual([false, false, false]);
    await endPost(second);
    expect(await states()).toEqual([true, true, false]);
  });

  test("happens by itself when one of the two holds no post any more", async () => {
    await give(app, handler, outsider);
    await give(app, clerk, handler);
    await endPost(outsider.postId);
    expect(await states()).toEqual([true, false]);
    await appoint(outsider, app.otherUnitId);
  });

  test("happens by itself when one of the two becomes an administrator", async () => {
    await give(app, clerk, handler);
    await give(app, clerk, director, { start: 8, end: 9 });
    await grant(app, handler, "systemAdministrator");
    expect(await states()).toEqual([true, false]);
    await takeBack(app, handler, "systemAdministrator");
  });

  test("happens by itself when one of the two leaves", async () => {
    await give(app, handler, clerk);
    await give(app, clerk, director, { start: 8, end: 9 });
    await give(app, director, outsider);
    const { version } = (await app.as(system).get(`/api/people/${clerk.id}`)).body;
    expect((await app.as(system).post(`/api/people/${clerk.id}/leave`, { version })).status).toBe(200);
    expect(await states()).toEqual([true, true, false]);
  });
});
