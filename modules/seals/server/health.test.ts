import { sql } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { sealsHealth } from "./health.ts";
import { rootsApp } from "./roots/testing.ts";

const app = await rootsApp();
const { services } = app;
const look = async () => {
  const context = { db: services.db, now: services.clock.now(), services };
  const [roots, ending] = await Promise.all(sealsHealth.map((part) => part.check(context)));
  return { roots: roots!, ending: ending! };
};

it("an office without an authority is well; so is one whose roots and seals last", async () => {
  expect((await look()).roots.level).toBe("good");
  await app.giveSeal(app.finance);
  expect(await look()).toMatchObject({ roots: { level: "good" }, ending: { level: "good" } });
});

it("a request to drop a root is to be looked at, and after it the seals that ended", async () => {
  const { id } = await app.inUse("sm2");
  await app.ask(id);
  expect((await look()).roots.level).toBe("look");
  await app.decide((await app.dropOf(id))!, "approve");
  expect(await look()).toMatchObject({
    roots: { level: "good" },
    ending: { level: "look", facts: [{ parameters: { ended: 1 } }] },
  });
});

it("roots that cut their certificates short are to be looked at; without a key, or when they are over, nothing works", async () => {
  await app.clock.advance({ days: 18 * 366 });
  expect((await look()).roots.level).toBe("look");
  await app.clock.advance({ days: 3 * 366 });
  expect((await look()).roots.level).toBe("bad");
  await app.clock.advance({ days: -21 * 366 });
  await sql`update seals.authority set private_key = null where retired_at is null and algorithm = 'p256'`.execute(
    app.db,
  );
  const { level, facts } = (await look()).roots;
  expect([level, facts.some(({ words }) => words.en.includes("lost"))]).toEqual(["bad", true]);
});
