import { drainJobs, type Registry } from "@tz/kernel/server/base";
import { openCity } from "../city.ts";
import { Clients, Timings } from "../clients.ts";
import { round } from "../stage.ts";
import { deliveredTo, handleCopy, sendDocument } from "../year/story.ts";
import { everybody, look } from "../year/world.ts";
import { Counter } from "./counter.ts";

const COPIES = 10;

/**
 * How many statements each request of the year, and each job that it leaves, sends to the database, one after the other and
 * alone: figures free of the machine's noise. Only the second document counts, when everything that is kept is there.
 */
export async function run(): Promise<object> {
  let counter!: Counter;
  const city = await openCity((services) => {
    counter = new Counter(services);
    if (process.env.BENCH_SHOW) counter.onStatement = show(process.env.BENCH_SHOW);
    return withCountedJobs(services.registry, counter);
  });
  try {
    const { pool } = city.services;
    const world = await look(pool);
    const cookies = await city.signIn([world.drafter, ...(await everybody(pool))]);
    const clients = new CountedClients(city.address, cookies, counter);
    for (const number of [1, 2]) {
      await drainJobs(city.services);
      counter.forget();
      const id = await sendDocument(pool, world, clients, number);
      await counter.alone("queue", () => drainJobs(city.services));
      const clerks = await deliveredTo(pool, world, id);
      for (const clerk of clerks.slice(0, COPIES)) await handleCopy(clients, clerk, id);
      await clients.post(world.drafter, "floor", "/api/bench/floor");
      await counter.alone("queue", () => drainJobs(city.services));
    }
    return figuresOf(counter);
  } finally {
    await city.close();
  }
}

/** Each request under its name. */
class CountedClients extends Clients {
  constructor(address: string, cookies: Record<string, string>, counter: Counter) {
    super(address, cookies, new Timings(), (name, send) => counter.alone(name, send));
  }
}

/** What a module does by itself in the background, as the sealing of the audit trail, counts apart. */
function withCountedBackground(modules: Registry["modules"], counter: Counter): Registry["modules"] {
  return modules.map((module) => ({
    ...module,
    ...(module.start && {
      start: (services) => counter.within(`background ${module.name}`, () => module.start!(services)),
    }),
  }));
}

function withCountedJobs(registry: Registry, counter: Counter): Registry {
  const jobs = new Map(
    [...registry.jobs].map(([name, run]) => [
      name,
      (...given: Parameters<typeof run>) => counter.within(`job ${name}`, () => run(...given)),
    ]),
  );
  const batches = new Map(
    [...registry.batches].map(([name, run]) => [
      name,
      (...given: Parameters<typeof run>) => counter.within(`batch ${name}`, () => run(...given)),
    ]),
  );
  return { ...registry, jobs, batches, modules: withCountedBackground(registry.modules, counter) };
}

const show = (wanted: string) => (name: string, text: string) => {
  if (name === wanted) console.error(`${name}: ${text.replace(/\s+/g, " ").trim().slice(0, 160)}`);
};

function figuresOf(counter: Counter): object {
  const lines = [...counter.tallies()].map(([name, { runs, statements }]) => [
    name,
    { runs, statements, each: round(statements / runs, 1) },
  ]);
  return Object.fromEntries(lines);
}
