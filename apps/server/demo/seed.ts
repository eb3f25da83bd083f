import { giveRoles } from "@tz/kernel/server/access";
import { asSystem, type Services, sql, type Tx } from "@tz/kernel/server/base";
import { insertOrganisation } from "@tz/kernel/server/people";
import type { Seed } from "../seeds.ts";
import { buildDemoCity, type DemoCity } from "./city.ts";
import { demoSignIns } from "./sign-ins.ts";

/** The password of every fictional person. */
export const DEMO_PASSWORD = "Qingyan-2026";

/**
 * Its argon2id: hashing a thousand would take minutes. It opens nothing outside a demo, for these persons exist nowhere else.
 */
const PASSWORD_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$TiVk2vZ7pnTdKJTwek7YOA$CYYnZgA+j/XGf980jpuGTYiUuNs3yadBGTJ165w8DhA";

/** Fills the demo with the fictional city; the first thing that a demo gets. */
export const citySeed: Seed = {
  words: { zh: "建立演示城市（123 个单位、1000 名人员）", en: "Making the demo city (123 units, 1,000 people)" },
  async isDone({ db }) {
    const { rows } = await sql<{ done: boolean }>`select exists (select from kernel.unit) as done`.execute(db);
    return rows[0]?.done ?? false;
  },
  async run(services) {
    await seedDemoCity(services);
  },
};

/** Writes the whole demo city in one transaction, one statement a table. */
export function seedDemoCity(services: Services): Promise<DemoCity> {
  const city = buildDemoCity();
  return asSystem(services, "demo.seed-city", async ({ tx, now, note }) => {
    await insertOrganisation(tx, city.organisation);
    await giveRoles(
      tx,
      city.roles.map(({ postId, role }) => ({ postId, roleId: role })),
      now,
      null,
    );
    await letThemSignIn(tx, city, now);
    note({ units: city.organisation.units.length, persons: city.organisation.persons.length });
    return city;
  });
}

async function letThemSignIn(tx: Tx, city: DemoCity, now: Date): Promise<void> {
  const everybody = city.organisation.persons.map(({ id }) => id);
  await sql`
    insert into kernel.credential (person_id, hash, changed_at, must_change, last_used_at)
    select id, ${PASSWORD_HASH}, ${now}, false, ${now} from unnest(${everybody}::uuid[]) as person (id)`.execute(tx);
  const offered = demoSignIns(city);
  await sql`
    insert into kernel.demo_person (person_id, rank, hint)
    select id, place * 10, hint from unnest(
      ${offered.map(({ personId }) => personId)}::uuid[], ${offered.map(({ hint }) => JSON.stringify(hint))}::jsonb[]
    ) with ordinality as offered (id, hint, place)`.execute(tx);
}
