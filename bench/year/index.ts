import { Clients, inParallel, Timings } from "../clients.ts";
import { type CpuTimes, type ForkedCity, forkCity } from "../fork-city.ts";
import { quantile, round } from "../stage.ts";
import { deliveredTo, handleCopy, sendDocument } from "./story.ts";
import { everybody, look, type World } from "./world.ts";

/** A year of Baotou's city government. Documents go on to be sent, each to all units, until there are as many of both. */
const YEAR = { documents: 450, copies: 60_000 };
/** TONGZHENG_YEAR: the share of the year that is played, 1 for all of it. */
const SHARE = Number(process.env.TONGZHENG_YEAR ?? "0.02");
const WIDTH = 12;

/** A year of outgoing documents and their copies through the public API, against as many requests to the floor. */
export async function run(): Promise<object> {
  const city = await forkCity();
  try {
    const world = await look(city.database);
    const people = [...new Set([world.drafter, world.leader.id, ...(await everybody(city.database))])];
    const cookies = await city.signIn(people);
    return await measure(city, world, cookies);
  } finally {
    await city.close();
  }
}

/** Requests of one side, how long they took and what they cost. */
class Side {
  readonly timings = new Timings();
  seconds = 0;
  readonly cpu: CpuTimes = { server: 0, database: 0, clients: 0 };

  get rate(): number {
    return this.timings.count / this.seconds;
  }

  /** Milliseconds of processor time for each request. */
  costs(): Record<keyof CpuTimes, number | null> {
    const each = (seconds: number | null) => (seconds === null ? null : round((seconds * 1000) / this.timings.count));
    return { server: each(this.cpu.server), database: each(this.cpu.database), clients: each(this.cpu.clients) };
  }

  async measure<T>(city: ForkedCity, work: () => Promise<T>): Promise<T> {
    const before = await city.cpu();
    const began = performance.now();
    const result = await work();
    this.seconds += (performance.now() - began) / 1000;
    const after = await city.cpu();
    this.cpu.server += after.server - before.server;
    this.cpu.clients += after.clients - before.clients;
    this.cpu.database = add(this.cpu.database, before.database, after.database);
    return result;
  }
}

const add = (sum: number | null, before: number | null, after: number | null) =>
  sum === null || before === null || after === null ? null : sum + after - before;

/** The two alternate, document by document, so that both see the same weather; the first document of each warms up. */
async function measure(city: ForkedCity, world: World, cookies: Record<string, string>): Promise<object> {
  const wanted = { documents: YEAR.documents * SHARE, copies: YEAR.copies * SHARE };
  const [ours, floor] = [new Side(), new Side()];
  let [documents, copies] = [0, 0];
  await oneDocument(city, world, new Clients(city.address, cookies, new Timings()), 0);
  while (documents < wanted.documents || copies < wanted.copies) {
    documents += 1;
    const before = ours.timings.count;
    copies += await ours.measure(city, () =>
      oneDocument(city, world, new Clients(city.address, cookies, ours.timings), documents),
    );
    const count = ours.timings.count - before;
    const clerks = Array.from({ length: count }, (_, place) => world.units[place % world.units.length]!.clerk);
    const floorClients = new Clients(city.address, cookies, floor.timings);
    await floor.measure(city, () =>
      inParallel(clerks, WIDTH, async (clerk) => void (await floorClients.post(clerk, "floor", "/api/bench/floor"))),
    );
    report(documents, copies / wanted.copies, ours, floor);
  }
  const times = ours.timings.all();
  return {
    documents,
    copies_finished: copies,
    requests: times.length,
    requests_per_second: round(ours.rate, 0),
    floor_requests_per_second: round(floor.rate, 0),
    ratio: round(ours.rate / floor.rate),
    ms_p50: round(quantile(times, 0.5)),
    ms_p95: round(quantile(times, 0.95)),
    ms_p99: round(quantile(times, 0.99)),
    cpu_ms_per_request: ours.costs(),
    floor_cpu_ms_per_request: floor.costs(),
    by_request_ms_p50_p95: Object.fromEntries(
      [...ours.timings.byName()].map(([name, values]) => [
        name,
        [round(quantile(values, 0.5)), round(quantile(values, 0.95))],
      ]),
    ),
  };
}

function report(documents: number, share: number, ours: Side, floor: Side): void {
  const percent = round(Math.min(1, share) * 100, 0);
  console.error(
    `${documents} documents, ${percent} %: ${round(ours.rate, 0)} requests/s, floor ${round(floor.rate, 0)}, ratio ${round(ours.rate / floor.rate)}`,
  );
}

/** One document from the draft to the file, and every unit's copy from the box to its end, and until its jobs are done. */
async function oneDocument(city: ForkedCity, world: World, clients: Clients, number: number): Promise<number> {
  const id = await sendDocument(city.database, world, clients, number);
  const clerks = await deliveredTo(city.database, world, id);
  await inParallel(clerks, WIDTH, (clerk) => handleCopy(clients, clerk, id));
  await city.jobsDone();
  return clerks.length;
}
