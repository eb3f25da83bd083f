import { testApp } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { accessFloor, giveRoles } from "../../access/index.ts";
import { baseFloor, sql, type Tx } from "../../base/index.ts";
import { calendarFloor } from "../../calendar/index.ts";
import { peopleFloor } from "../../people/index.ts";
import type { Lookup } from "../engine/facts.ts";
import { workflowFloor } from "../floor.ts";
import { knownPeople } from "./known-people.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, accessFloor, calendarFloor, workflowFloor] });
const city = await app.city();
const unit = city.unit("财政局");
const clerks: Lookup = { find: "role", role: "clerk", units: [unit.id] };

/** Whom the lookup finds in a transaction that has read the stamp first; the same list again where it comes from memory. */
async function find(tx?: Tx) {
  const look = async (inside: Tx) => {
    const { rows } = await sql<{ stamp: string }>`select stamp from kernel.directory_stamp`.execute(inside);
    return (await knownPeople({ tx: inside, services: app.services }, rows[0]!.stamp, null, [clerks]))[0]!;
  };
  return tx ? look(tx) : app.db.transaction().execute((inside) => look(inside as Tx));
}
const names = (found: Awaited<ReturnType<typeof find>>) => found.map(({ name }) => name).sort();

async function mainPost(personId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.post where person_id = ${personId} and is_main`.execute(app.db);
  return rows[0]!.id;
}

describe("whom a process has found before", () => {
  test("is not asked for again as long as nothing of people changes", async () => {
    const first = await find();
    expect(names(first)).toEqual([unit.clerk.name]);
    expect(await find()).toBe(first);
  });

  test("is asked for again once somebody has got a role", async () => {
    const first = await find();
    const postId = await mainPost(unit.staff.id);
    await app.db
      .transaction()
      .execute((tx) => giveRoles(tx as Tx, [{ postId, roleId: "clerk" }], app.services.clock.now(), null));
    expect(names(await find())).toEqual([...names(first), unit.staff.name].sort());
  });

  test("is never what a transaction saw that did not come to be", async () => {
    const first = await find();
    const undone = app.db.transaction().execute(async (tx) => {
      await sql`update kernel.person set state = 'left' where id = ${unit.clerk.id}`.execute(tx);
      expect(names(await find(tx as Tx))).not.toContain(unit.clerk.name);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(names(await find())).toEqual(names(first));
  });
});
