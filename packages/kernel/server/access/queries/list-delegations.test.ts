import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { give } from "../fixture/delegations.ts";
import { type Person, testOffice } from "../fixture/office.ts";

const app = await testOffice();
const { handler, deputy, director, outsider } = app.people;

beforeEach(async () => {
  await sql`delete from kernel.delegation`.execute(app.db);
});

describe("the list", () => {
  const idsOf = async (person: Person, query = "") =>
    (await app.as(person).get(`/api/delegations${query}`)).body.items.map(({ id }: { id: string }) => id);

  test("shows what one gave and what was given to one, the newest first, page by page", async () => {
    const given = [
      (await give(app, handler, deputy, { end: 1 })).body.id,
      (await give(app, handler, deputy, { start: 1 })).body.id,
    ];
    const taken = (await give(app, outsider, handler)).body.id;
    expect(await idsOf(handler)).toEqual([taken, given[1], given[0]]);
    expect(await idsOf(handler, "?view=mine")).toEqual([given[1], given[0]]);
    expect(await idsOf(handler, "?view=toMe")).toEqual([taken]);
    const first = (await app.as(handler).get("/api/delegations?limit=2")).body;
    expect(await idsOf(handler, `?limit=2&cursor=${first.next}`)).toEqual([given[0]]);
    expect(await idsOf(director)).toEqual([]);
  });

  test("shows the unit's to its office director only", async () => {
    const own = (await give(app, handler, deputy)).body.id;
    await give(app, outsider, deputy);
    expect(await idsOf(director, "?view=unit")).toEqual([own]);
    expect((await app.as(deputy).get("/api/delegations?view=unit")).status).toBe(403);
  });
});
