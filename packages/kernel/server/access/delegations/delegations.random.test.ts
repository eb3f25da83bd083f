import fc from "fast-check";
import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { type Name, testOffice } from "../fixture/office.ts";
import { delegatorsOf } from "./delegators-of.ts";

const app = await testOffice();
const names: Name[] = ["director", "clerk", "handler", "deputy", "outsider"];
const kinds = ["a", "b"];
const DAY = 86_400_000;
const at = (day: number) => new Date(app.clock.now().getTime() + day * DAY);

interface Given {
  from: Name;
  to: Name;
  start: number;
  end: number;
  kinds: string[] | undefined;
}
const wish = fc.record({
  from: fc.constantFrom(...names),
  to: fc.constantFrom(...names),
  start: fc.integer({ min: 0, max: 5 }),
  length: fc.integer({ min: 1, max: 5 }),
  kinds: fc.option(fc.subarray(kinds, { minLength: 1 }), { nil: undefined }),
});

/** Who handles whose tasks on a day, by the plain meaning of the accepted delegations: follow them to the end. */
function delegateOf(given: Given[], person: Name, day: number, kind: string): Name | undefined {
  const running = given.filter(
    (one) => one.from === person && one.start <= day && day < one.end && (one.kinds?.includes(kind) ?? true),
  );
  expect(running.length).toBeLessThanOrEqual(1);
  return running[0]?.to;
}

function chainOf(given: Given[], person: Name, day: number, kind: string): Name[] {
  const chain: Name[] = [];
  for (let next = delegateOf(given, person, day, kind); next; next = delegateOf(given, next, day, kind)) {
    expect([person, ...chain]).not.toContain(next);
    chain.push(next);
  }
  return chain;
}

test("however people delegate, nobody's tasks run in a circle or to two, and each stand-in is found", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 10 }), async (wishes) => {
      await sql`delete from kernel.delegation`.execute(app.db);
      const given: Given[] = [];
      for (const { from, to, start, length, kinds: some } of wishes) {
        const { status } = await app.as(app.people[from]).post("/api/delegations", {
          toPersonId: app.people[to].id,
          startsAt: at(start).toISOString(),
          endsAt: at(start + length).toISOString(),
          kinds: some,
          reason: "出差",
        });
        expect([200, 409]).toContain(status);
        if (status === 200) given.push({ from, to, start, end: start + length, kinds: some });
      }
      for (let day = 0; day < 10; day += 2)
        for (const kind of kinds)
          for (const name of names) {
            const found = await delegatorsOf(app.db, app.people[name].id, at(day), kind);
            const meant = names.filter((other) => chainOf(given, other, day, kind).includes(name));
            expect(found.map(({ personId }) => personId).sort()).toEqual(meant.map((n) => app.people[n].id).sort());
          }
    }),
    { numRuns: 25 },
  );
}, 120_000);
