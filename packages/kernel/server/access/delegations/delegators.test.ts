import { beforeEach, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { dayOf, give } from "../fixture/delegations.ts";
import { type Person, testOffice } from "../fixture/office.ts";
import { forgetRoles, grant } from "../fixture/roles.ts";
import { allDelegatorsOf } from "./all-delegators-of.ts";
import { delegatorsOf } from "./delegators-of.ts";

const app = await testOffice();
const { handler, deputy } = app.people;

beforeEach(async () => {
  await sql`delete from kernel.delegation`.execute(app.db);
  await forgetRoles(app, handler, deputy);
});

/** For whom somebody stands in, asked for one kind of task and for all. */
async function standsInFor({ id }: Person): Promise<string[][]> {
  const at = dayOf(app, 1);
  const found = [await delegatorsOf(app.db, id, at, "documents.outgoing"), await allDelegatorsOf(app.db, id, at)];
  return found.map((delegators) => delegators.map(({ personId }) => personId));
}

test("what was revoked counts no more, for a kind as for all", async () => {
  const { body } = await give(app, handler, deputy);
  expect(await standsInFor(deputy)).toEqual([[handler.id], [handler.id]]);
  await app.as(handler).post(`/api/delegations/${body.id}/revoke`);
  expect(await standsInFor(deputy)).toEqual([[], []]);
});

test.each([
  ["gave it", handler],
  ["has it", deputy],
])("counts no more from the moment at which whoever %s is an administrator", async (_who, person) => {
  await give(app, handler, deputy);
  await grant(app, person, "auditAdministrator");
  expect(await standsInFor(deputy)).toEqual([[], []]);
});
