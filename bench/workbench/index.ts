import { setTimeout as sleep } from "node:timers/promises";
import { Clients, Timings } from "../clients.ts";
import { type ForkedCity, forkCity } from "../fork-city.ts";
import { quantile, round } from "../stage.ts";
import { deliveredTo, sendDocument } from "../year/story.ts";
import { everybody, look } from "../year/world.ts";

const USERS = 200;
const ROUNDS = 5;
const DOCUMENTS = 3;
/** How often somebody at work opens the page, and how long that is watched, in milliseconds. */
const PERIOD = 10_000;
const WATCHED = 30_000;

/** What the page asks for, as the browser does: first who one is, then the rest side by side. */
const first = "/api/me";
const rest = [
  "/api/notices/count",
  "/api/tasks/counts",
  "/api/deliveries/count",
  "/api/tasks?view=todo&order=pressing",
  "/api/tasks/kinds",
];

/**
 * 200 signed-in people load what the workbench shows: all at the same moment, again and again, against as many requests to the
 * floor; and at work, where each loads it every ten seconds at a moment of his own.
 */
export async function run(): Promise<object> {
  const city = await forkCity();
  try {
    const people = await signedIn(city);
    const pages = new Timings();
    const floor = new Timings();
    let [pageSeconds, floorSeconds] = [0, 0];
    for (let turn = 0; turn <= ROUNDS; turn += 1) {
      const warmUp = turn === 0;
      const clients = new Clients(city.address, people.cookies, new Timings());
      const [takenPages, takenFloor] = warmUp ? [new Timings(), new Timings()] : [pages, floor];
      const [some, others] = [
        await together(people.ids, takenPages, (person) => load(clients, person)),
        await together(people.ids, takenFloor, (person) => askFloor(clients, person)),
      ];
      if (!warmUp) [pageSeconds, floorSeconds] = [pageSeconds + some, floorSeconds + others];
      console.error(`${turn} of ${ROUNDS} rounds`);
    }
    const atWork = await work(city, people);
    const requests = pages.count * (1 + rest.length);
    const [rate, floorRate] = [requests / pageSeconds, requests / floorSeconds];
    return {
      users: USERS,
      requests_of_a_page: 1 + rest.length,
      at_once: { ...figures(pages), floor_ms_p95: round(quantile(floor.all(), 0.95)) },
      requests_per_second: round(rate, 0),
      floor_requests_per_second: round(floorRate, 0),
      ratio: round(rate / floorRate),
      at_work: { pages_per_second: USERS / (PERIOD / 1000), ...figures(atWork) },
    };
  } finally {
    await city.close();
  }
}

const figures = (timings: Timings) => {
  const times = timings.all();
  return { ms_p50: round(quantile(times, 0.5)), ms_p95: round(quantile(times, 0.95)) };
};

interface People {
  ids: string[];
  cookies: Record<string, string>;
}

/** Everybody of the first 200, clerks first, some of whom have papers to accept. */
async function signedIn(city: ForkedCity): Promise<People> {
  const world = await look(city.database);
  const makers = await everybody(city.database);
  const cookies = await city.signIn([...new Set([world.drafter, world.leader.id, ...makers])]);
  for (let number = 1; number <= DOCUMENTS; number += 1) {
    const clients = new Clients(city.address, cookies, new Timings());
    await deliveredTo(city.database, world, await sendDocument(city.database, world, clients, number));
  }
  await city.jobsDone();
  const { rows } = await city.database.query(
    `select n.id from kernel.person n
     where exists (select 1 from kernel.post p where p.person_id = n.id and p.ended_at is null)
     order by exists (select 1 from kernel.post_role r where r.person_id = n.id and r.role_id = 'clerk') desc, n.id
     limit $1`,
    [USERS],
  );
  const ids = rows.map(({ id }) => id);
  return { ids, cookies: { ...cookies, ...(await city.signIn(ids)) } };
}

async function load(clients: Clients, person: string): Promise<void> {
  await clients.get(person, "page", first);
  await Promise.all(rest.map((path) => clients.get(person, "page", path)));
}

async function askFloor(clients: Clients, person: string): Promise<void> {
  await clients.post(person, "floor", "/api/bench/floor");
  await Promise.all(rest.map(() => clients.post(person, "floor", "/api/bench/floor")));
}

/** All begin at the same moment; each one's time is until his last answer. @returns seconds until everybody has ended */
async function together(ids: string[], timings: Timings, ask: (person: string) => Promise<void>): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    ids.map(async (person) => {
      await ask(person);
      timings.add("page", performance.now() - begun);
    }),
  );
  return (performance.now() - begun) / 1000;
}

async function work(city: ForkedCity, { ids, cookies }: People): Promise<Timings> {
  const timings = new Timings();
  const clients = new Clients(city.address, cookies, new Timings());
  const end = performance.now() + WATCHED;
  await Promise.all(
    ids.map(async (person, place) => {
      await sleep((place / ids.length) * PERIOD);
      while (performance.now() < end) {
        const begun = performance.now();
        await load(clients, person);
        timings.add("page", performance.now() - begun);
        await sleep(Math.max(0, PERIOD - (performance.now() - begun)));
      }
    }),
  );
  return timings;
}
