import type { Answer } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";

const app = await testOffice();
const { director, security } = app.people;
const admin = app.as(security);

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

  test("show who holds a role, those that it was given to last first, page by page", async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body }: Answer = await admin.get(`/api/roles/clerk/posts?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ postId }: { postId: string }) => postId));
      cursor = body.next;
    }
    const { rows } = await sql<{ post_id: string }>`select post_id from kernel.post_role g
      join kernel.post t on t.id = g.post_id and t.ended_at is null where role_id = 'clerk'
      order by granted_at desc, post_id desc`.execute(app.db);
    expect(seen).toEqual(rows.map(({ post_id }) => post_id));
    expect(seen.length).toBeGreaterThan(0);
  });

  test("find a holder by name, initials or unit, and nobody by other signs", async () => {
    const found = async (q: string) =>
      (await admin.get(`/api/roles/officeDirector/posts?q=${encodeURIComponent(q)}`)).body.items.map(
        ({ postId }: { postId: string }) => postId,
      );
    const [holder] = (await admin.get("/api/roles/officeDirector/posts")).body.items;
    expect(await found(holder.personName)).toContain(holder.postId);
    expect(await found(holder.unitName.slice(0, 3))).toContain(holder.postId);
    expect(await found("%")).toEqual([]);
    expect(await found("无此人")).toEqual([]);
  });
});
