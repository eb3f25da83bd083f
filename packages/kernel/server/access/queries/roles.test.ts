import type { Answer } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { newId } from "../../base/index.ts";
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
});
