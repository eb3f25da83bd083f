import { Clients, inParallel } from "../clients.ts";
import { type ForkedCity, forkCity } from "../fork-city.ts";
import { quantile, round } from "../stage.ts";
import { OfficeHours } from "./office-hours.ts";
import { Side } from "./side.ts";
import { deliveredTo, handleCopy, sendDocument } from "./story.ts";
import { everybody, look, type World } from "./world.ts";

/** A year of Baotou's city government. Documents go on to be sent, each to all units, until there are as many of both. */
const YEAR = { documents: 450, copies: 60_000 };
/** TONGZHENG_YEAR: the share of the year that is played, 1 for all of it. */
const SHARE = Number(process.env.TONGZHENG_YEAR ?? "0.04");
/** TONGZHENG_YEAR_AT_ONCE: documents under way at the same time. */
const AT_ONCE = Number(process.env.TONGZHENG_YEAR_AT_ONCE ?? "4");
/** Requests at a time, of either side. */
const WIDTH = 12;
/** Documents that are played between two turns of the floor, and how many requests the floor has for each of theirs. */
const ROUND = 8;
const FLOOR_SHARE = 0.5;

interface Stage {
  city: ForkedCity;
  world: World;
  cookies: Record<string, string>;
}

/** A year of outgoing documents and their copies through the public API, against requests to the floor. */
export async function run(): Promise<object> {
  const city = await forkCity();
  try {
    const world = await look(city.database);
    const people = [...new Set([world.drafter, world.leader.id, ...(await everybody(city.database))])];
    return await measure({ city, world, cookies: await city.signIn(people) });
  } finally {
    await city.close();
  }
}

/** The two alternate, round by round, so that both see the same weather. A first round of each warms up and is not counted. */
async function measure(stage: Stage): Promise<object> {
  const wanted = { documents: YEAR.documents * SHARE, copies: YEAR.copies * SHARE };
  const isInterrupted = watchForInterrupt();
  await playRound(stage, new Side(), [-1, -2, -3, -4]);
  await playFloor(stage, new Side(), 500);
  const [ours, floor, began] = [new Side(), new Side(), performance.now()];
  let [documents, copies] = [0, 0];
  const share = () => Math.min(1, documents / wanted.documents, copies / wanted.copies);
  while (share() < 1 && !isInterrupted()) {
    const left = Math.ceil(share() > 0 ? (documents / share()) * (1 - share()) : wanted.documents);
    const numbers = Array.from({ length: Math.min(ROUND, left) }, (_, place) => documents + place + 1);
    const before = ours.timings.count;
    copies += await playRound(stage, ours, numbers);
    documents += numbers.length;
    await playFloor(stage, floor, Math.round((ours.timings.count - before) * FLOOR_SHARE));
    report(documents, share(), (performance.now() - began) / 1000, ours, floor);
  }
  return { share_of_year: round(SHARE * share(), 3), documents, copies_finished: copies, ...figuresOf(ours, floor) };
}

/** Documents through the whole process with all their copies, until everything that they leave is done and their receipts are signed. */
function playRound({ city, world, cookies }: Stage, side: Side, numbers: readonly number[]): Promise<number> {
  const clients = new Clients(city.address, cookies, side.timings);
  const hours = new OfficeHours(WIDTH);
  let copies = 0;
  return side.measure(city, async () => {
    await inParallel(numbers, AT_ONCE, async (number) => {
      const id = await hours.atWork(() => sendDocument(city.database, world, clients, number));
      const clerks = await deliveredTo(city.database, world, id);
      await Promise.all(clerks.map((clerk) => hours.as(clerk, () => handleCopy(clients, clerk, id))));
      copies += clerks.length;
    });
    await city.runJob("delivery.sign-receipts");
    return copies;
  });
}

function playFloor({ city, world, cookies }: Stage, side: Side, requests: number): Promise<void> {
  const clients = new Clients(city.address, cookies, side.timings);
  const clerks = Array.from({ length: requests }, (_, place) => world.units[place % world.units.length]!.clerk);
  return side.measure(city, () =>
    inParallel(clerks, WIDTH, async (clerk) => void (await clients.post(clerk, "floor", "/api/bench/floor"))),
  );
}

/** Ctrl-C ends the year after the round that is under way, with the figures so far; a second one ends it at once. */
function watchForInterrupt(): () => boolean {
  let isInterrupted = false;
  process.once("SIGINT", () => {
    isInterrupted = true;
    console.error("ends after this round");
  });
  return () => isInterrupted;
}

function report(documents: number, share: number, seconds: number, ours: Side, floor: Side): void {
  const left = round((seconds / share - seconds) / 60, 1);
  console.error(
    `${documents} documents, ${round(share * 100, 0)} %, ${left} min left: ${round(ours.rate, 0)} requests/s, floor ${round(floor.rate, 0)}, ratio ${round(ours.rate / floor.rate)}`,
  );
}

function figuresOf(ours: Side, floor: Side): object {
  const times = ours.timings.all();
  return {
    documents_at_once: AT_ONCE,
    requests: times.length,
    requests_per_second: round(ours.rate, 0),
    floor_requests_per_second: round(floor.rate, 0),
    ratio: round(ours.rate / floor.rate),
    ms_p50: round(quantile(times, 0.5)),
    ms_p95: round(quantile(times, 0.95)),
    ms_p99: round(quantile(times, 0.99)),
    cpu_ms_per_request: ours.costs(),
    floor_cpu_ms_per_request: floor.costs(),
    clients_memory_mb: round(process.resourceUsage().maxRSS / 1024, 0),
    by_request_ms_p50_p95: Object.fromEntries(
      [...ours.timings.byName()].map(([name, values]) => [
        name,
        [round(quantile(values, 0.5)), round(quantile(values, 0.95))],
      ]),
    ),
  };
}
