import { type City, type CityPerson, type Client, standIn, standInFor, type TestApp, testApp } from "@tz/testing";
import { baseFloor, type Module, sql } from "../base/index.ts";
import { peopleFloor } from "./floor.ts";

export interface PeopleApp extends TestApp {
  people: City;
  /** The system administrator, who keeps units and people. */
  keeper: Client;
  /** Somebody of the city who may keep nothing. */
  staff: Client;
  /** A clerk, who keeps the unit's own groups. */
  clerkOf(person: CityPerson): Client;
  /** Payloads of an event that the floor told, oldest first, after the jobs have run. */
  told(event: string): Promise<unknown[]>;
  /** How many audit rows of a command are about this subject. */
  audited(command: string, subjectId: string): Promise<number>;
}

const events = [
  "people.unit-changed",
  "people.unit-abolished",
  "people.person-changed",
  "people.person-left",
  "people.person-returned",
  "people.post-started",
  "people.post-ended",
];

/** The test city with base and people alone; who acts is taken from a header. */
export async function peopleApp(further: readonly Module[] = []): Promise<PeopleApp> {
  const heard: { name: string; payload: unknown }[] = [];
  const ear: Module = {
    name: "ear",
    subscribers: events.map((on) => ({
      on,
      name: `ear.${on}`,
      run: async (_context, event: { name: string; payload: unknown }) => void heard.push(event),
    })),
  };
  const app = await testApp({ modules: [baseFloor, peopleFloor, ear, ...further], authenticate: () => standIn });
  const people = await app.city();
  const actor = ({ id, name, postId, unitId }: CityPerson) => ({ personId: id, name, postId, unitId });
  return {
    ...app,
    people,
    keeper: standInFor(app.origin, { ...actor(people.systemAdministrator), permissions: ["people.manage"] }),
    staff: standInFor(app.origin, actor(people.drafter)),
    clerkOf: (person) => standInFor(app.origin, { ...actor(person), permissions: ["people.groups"] }),
    async told(event) {
      await app.drainJobs();
      return heard.filter(({ name }) => name === event).map(({ payload }) => payload);
    },
    async audited(command, subjectId) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from kernel.audit where command = ${command} and subject_id = ${subjectId}`.execute(
        app.db,
      );
      return rows[0]?.n ?? 0;
    },
  };
}

/** Codes of the faults of a refused form, by path. */
export function faultsOf(body: { faults?: { path: string; code: string }[] }): Record<string, string> {
  return Object.fromEntries((body.faults ?? []).map(({ path, code }) => [path, code]));
}
