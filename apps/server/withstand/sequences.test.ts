import { randomUUID } from "node:crypto";
import { createSession } from "@tz/kernel/server/access";
import { type CityPerson, testApp } from "@tz/testing";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { modules } from "../modules.ts";
import { type Described, operationsOf } from "./fixture/description.ts";
import { Harvest } from "./fixture/harvest.ts";
import { papersOf } from "./fixture/papers.ts";
import { type Asked, ask, asking } from "./fixture/stranger.ts";
import { valuesFor } from "./fixture/value-of-schema.ts";

/**
 * Requests one after the other, each with the ids that earlier answers told: what was made is used, withdrawn, removed and used again,
 * in any order and by several kinds of people. Two bureaux work with each other, and every text of theirs bears a mark; the police have
 * no part in it. `SEQUENCE=20000 RANDOM_SEED=new` plays more.
 */
const app = await testApp({ modules });
const city = await app.city();
const [finance, education, police] = ["财政局", "教育局", "公安局"].map((name) => city.unit(name));
const MARK = "青鸾衔书";
const { written } = papersOf(app, city, MARK);
const steps = Number(process.env.SEQUENCE ?? 300);

const rolesOf = ({ leader, officeDirector, clerk, sectionChief, staff }: typeof city.office) => [
  ...[leader, officeDirector, clerk, sectionChief, staff],
];
const workers = [...rolesOf(finance!), education!.clerk, education!.officeDirector];
const strangers = [...rolesOf(police!), city.auditAdministrator];

await written(2);
await written(7);
await app.drainJobs();

const description = (await app.anonymous.get("/api/openapi.json")).body;
/** Left out: what never ends, and what ends the sessions of those who go on asking. */
const left = /^\/api\/(events|sign-|me\/(password|sessions|totp))/;
const operations = operationsOf(description).filter(({ path }) => !left.test(path));

const harvest = new Harvest([
  police!.id,
  ...rolesOf(police!).flatMap(({ id, postId }) => [id, postId]),
  ...Object.values(city.groups),
]);
const valueFor = valuesFor(description, harvest.known);
const tally = new Map<string, number>();
afterAll(() => {
  if (process.env.SEQUENCE) console.info([...tally].toSorted().join("\n"));
});

const cookies = new Map<string, string>();
const permissions = new Map<string, ReadonlySet<string>>();
async function enter(): Promise<void> {
  for (const { id } of [...workers, ...strangers]) {
    const { token } = await app.services.db.transaction().execute((tx) => createSession(tx, id, app.clock.now()));
    cookies.set(id, `tz_session=${token}`);
    permissions.set(id, new Set((await app.as(id).get("/api/me")).body.permissions));
  }
}

/** One value of an arbitrary. */
const drawn = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;

/** What a person may ask and for whose path ids are known comes more often. */
function chosen({ id }: CityPerson, seed: number): Described {
  const within = operations.filter(
    ({ parameters, "x-access": access }) =>
      (/^(public|signedIn)$/.test(access) || permissions.get(id)?.has(access)) &&
      parameters.every((one) => one.in !== "path" || harvest.known(one.name).length > 0),
  );
  return drawn(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...within) }, fc.constantFrom(...operations)), seed);
}

/** A request with the version that its record was last seen in. @param about stands in its texts */
function filled(operation: Described, seed: number, about: string): Asked {
  const asked = drawn(asking(operation, valueFor), seed);
  const header = { ...asked.header, "Idempotency-Key": randomUUID() };
  const version = harvest.versionOf(Object.values(asked.path));
  const body =
    typeof asked.body === "object" && asked.body !== null
      ? { ...asked.body, ...(version && "version" in asked.body && { version }) }
      : asked.body;
  const text = (JSON.stringify(body) ?? "null").replaceAll("关于开展安全检查的通知", `关于${about}的通知`);
  return { ...asked, header, body: JSON.parse(text) };
}

async function step(seed: number): Promise<void> {
  const isStranger = seed % 4 === 0;
  const person: CityPerson = drawn(fc.constantFrom(...(isStranger ? strangers : workers)), seed);
  // Another seed for each choice: who asks shall not tell what is asked.
  const operation = chosen(person, seed + 1);
  const asked = filled(operation, seed + 2, isStranger ? "治安" : MARK);
  const { status, text } = await ask(app.origin, operation, asked, cookies.get(person.id)!);
  const said = `${person.name}: ${operation.method} ${operation.path} ${JSON.stringify(asked)} → ${status} ${text.slice(0, 500)}`;
  tally.set(`${status}`, (tally.get(`${status}`) ?? 0) + 1);
  expect(status, said).toBeLessThan(500);
  if (isStranger) expect(text.includes(MARK), said).toBe(false);
  else if (status < 300 && text.startsWith("{")) harvest.take(operation.path, JSON.parse(text));
}

test("whatever is done with what was made before, nothing breaks, hangs, or comes before those whom it does not concern", {
  timeout: 60_000 + steps * 500,
}, async () => {
  await enter();
  for (const path of ["/api/documents", "/api/incoming", "/api/tasks", "/api/deliveries"])
    for (const { id } of workers) harvest.take(path, (await app.as(id).get(path)).body);
  const seeds = fc.sample(fc.nat(), steps);
  for (const [at, seed] of seeds.entries()) {
    await step(seed);
    if (at % 50 === 49) {
      await enter();
      await app.drainJobs();
    }
  }
});
