import fc from "fast-check";
import { expect, test } from "vitest";
import { sql } from "../base/index.ts";
import { peopleApp } from "./people.testing.ts";

const app = await peopleApp();
const { people, keeper } = app;
const units = [people.governmentId, people.office.id, ...people.bureaux.map(({ id }) => id)];
const persons = people.bureaux.flatMap(({ leader, deputy, clerk }) => [leader.id, deputy.id, clerk.id]).slice(0, 8);

/** Rows that must not be there, whatever was done in whatever order. */
const broken = {
  "somebody holds posts and none or several of them is the main one": sql`
    select person_id from kernel.post where ended_at is null
    group by person_id having count(*) filter (where is_main) <> 1`,
  "somebody who has left holds a post": sql`
    select 1 from kernel.post join kernel.person on person.id = post.person_id
    where person.state = 'left' and post.ended_at is null`,
  "somebody holds a post in an abolished unit or department": sql`
    select 1 from kernel.post join kernel.unit on unit.id = post.unit_id
    left join kernel.department on department.id = post.department_id
    where post.ended_at is null and 'abolished' in (unit.state, department.state)`,
  "an abolished unit leads an active one": sql`
    select 1 from kernel.unit below join kernel.unit above
      on above.id = below.parent_id or above.id = any(below.dual_leader_unit_ids)
    where above.state = 'abolished' and below.state = 'active'`,
  "a unit is above itself": sql`
    with recursive line as (
      select id as start, parent_id as at from kernel.unit
      union select line.start, unit.parent_id from line join kernel.unit on unit.id = line.at)
    select 1 from line where at = start`,
  "an abolished unit is in a group": sql`
    select 1 from kernel.unit_group_member member join kernel.unit on unit.id = member.unit_id
    where unit.state = 'abolished'`,
};

const unit = fc.constantFrom(...units);
const person = fc.constantFrom(...persons);
const operation = fc.oneof(
  fc.record({
    kind: fc.constant("appoint" as const),
    person,
    unit,
    title: fc.constantFrom("甲", "乙"),
    isMain: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("end" as const), person, which: fc.nat(3) }),
  fc.record({ kind: fc.constant("makeMain" as const), person, which: fc.nat(3) }),
  fc.record({ kind: fc.constant("leave" as const), person }),
  fc.record({ kind: fc.constant("return" as const), person, unit }),
  fc.record({ kind: fc.constant("move" as const), unit, parent: unit, dual: fc.option(unit) }),
  fc.record({ kind: fc.constant("abolish" as const), unit }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const personOf = async (id: string) => (await keeper.get(`/api/people/${id}`)).body;
const versionOf = async (id: string) => (await keeper.get(`/api/units/${id}`)).body.version;

async function perform(wanted: Operation) {
  switch (wanted.kind) {
    case "appoint":
      return keeper.post("/api/posts", { ...wanted, personId: wanted.person, unitId: wanted.unit });
    case "end":
    case "makeMain": {
      const { posts } = await personOf(wanted.person);
      const post = posts[wanted.which];
      if (!post) return undefined;
      const { id, version } = post;
      if (wanted.kind === "end") return keeper.post(`/api/posts/${id}/end`, { version });
      return keeper.patch(`/api/posts/${id}`, { version, isMain: true });
    }
    case "leave":
      return keeper.post(`/api/people/${wanted.person}/leave`, { version: (await personOf(wanted.person)).version });
    case "return": {
      const { version } = await personOf(wanted.person);
      return keeper.post(`/api/people/${wanted.person}/return`, {
        version,
        post: { unitId: wanted.unit, title: "丙" },
      });
    }
    case "move": {
      const change = { parentId: wanted.parent, dualLeaderUnitIds: wanted.dual ? [wanted.dual] : [] };
      return keeper.patch(`/api/units/${wanted.unit}`, { version: await versionOf(wanted.unit), ...change });
    }
    case "abolish":
      return keeper.post(`/api/units/${wanted.unit}/abolish`, { version: await versionOf(wanted.unit) });
  }
}

test("whatever is done in whatever order, posts, people and units stay in order and nothing fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 4, maxLength: 12 }), async (operations) => {
      // Two at a time, so that they also meet.
      for (let at = 0; at < operations.length; at += 2) {
        const answers = await Promise.all(operations.slice(at, at + 2).map(perform));
        for (const answer of answers) expect([200, 400, 409]).toContain(answer?.status ?? 200);
      }
      for (const [what, query] of Object.entries(broken)) {
        const { rows } = await query.execute(app.db);
        expect([what, rows]).toEqual([what, []]);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
