import fc from "fast-check";
import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { dayOf, give } from "../fixture/delegations.ts";
import { type Name, testOffice } from "../fixture/office.ts";
import { delegatorsOf } from "./delegators-of.ts";

const app = await testOffice();
const names: Name[] = ["director", "clerk", "handler", "deputy", "outsider"];
const days = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** `other` stands for every kind that no delegation names. */
const kinds = ["a", "b", "other"];

interface Given {
  from: Name;
  to: Name;
  start: number;
  end: number;
  kinds: string[] | undefined;
}
const wish: fc.Arbitrary<Given> = fc
  .record({
    from: fc.constantFrom(...names),
    to: fc.constantFrom(...names),
    start: fc.integer({ min: 0, max: 5 }),
    length: fc.integer({ min: 1, max: 4 }),
    kinds: fc.option(fc.subarray(["a", "b"], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));

/** To whom somebody's tasks of a kind go on a day, one after the other; undefined: to two, or in a circle. */
function chainOf(given: Given[], person: Name, day: number, kind: string): Name[] | undefined {
  const chain = [person];
  for (;;) {
    const last = chain.at(-1);
    const next = given.filter(
      (one) => one.from === last && one.start <= day && day < one.end && (one.kinds?.includes(kind) ?? true),
    );
    if (next.length > 1 || (next[0] && chain.includes(next[0].to))) return undefined;
    if (!next[0]) return chain.slice(1);
    chain.push(next[0].to);
  }
}

const isSound = (given: Given[]) =>
  days.every((day) => kinds.every((kind) => names.every((name) => chainOf(given, name, day, kind) !== undefined)));

test("however people delegate: refused exactly where tasks would go to two or in a circle, and each stand-in is found", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 12 }), async (wishes) => {
      await sql`delete from kernel.delegation`.execute(app.db);
      const given: Given[] = [];
      for (const one of wishes) {
        const { from, to, ...span } = one;
        const { kinds: some, ...time } = span;
        const { status } = await give(app, app.people[from], app.people[to], { ...time, ...(some && { kinds: some }) });
        expect(status).toBe(isSound([...given, one]) ? 200 : 409);
        if (status === 200) given.push(one);
      }
      for (const day of [1, 4, 7])
        for (const kind of kinds)
          for (const name of names) {
            const found = await delegatorsOf(app.db, app.people[name].id, dayOf(app, day), kind);
            const meant = names.filter((other) => chainOf(given, other, day, kind)?.includes(name));
            expect(found.map(({ personId }) => personId).sort()).toEqual(meant.map((n) => app.people[n].id).sort());
          }
    }),
    { numRuns: 30 },
  );
}, 120_000);
