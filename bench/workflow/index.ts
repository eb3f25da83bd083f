import type { Services } from "@tz/kernel/server/base";
import pg from "pg";
import { databaseTimer } from "../database-time.ts";
import { openStage, quantile, round } from "../stage.ts";
import { bareTransaction, makeCases, makeFloor } from "./floor.ts";
import { memoryOf } from "./memory.ts";
import { makeOffice, type Office } from "./office.ts";
import { modules, playOurs, publishAll } from "./ours.ts";
import { playPeer } from "./peer.ts";
import { type Shape, shapes } from "./processes.ts";
import { countTraffic } from "./statements.ts";

/** Milliseconds that each player plays at a time; they take turns, so that all see the same weather. */
const TURN = Number(process.env.TONGZHENG_TURN ?? 1500);
const TURNS = Number(process.env.TONGZHENG_TURNS ?? 4);
const CONNECTIONS = [1, 10];

/**
 * Instances a second of Flowable 7.1 on PostgreSQL 15 with four threads, the best that were measured on a machine like this one; it is not
 * run here.
 */
const flowable: Record<string, number> = { one: 122, six: 37, allOf5: 34, allOf100: 1.9 };
const FLOWABLE_THREADS = 4;

/** Cases played to their end by this engine, by bpmn-engine and, as many transactions, by the bare floor. */
export async function run(): Promise<object> {
  const stage = await openStage(modules);
  try {
    const { services } = stage;
    const owner = new pg.Client(stage.owner);
    await owner.connect();
    await makeFloor(owner);
    const timer = await databaseTimer(owner);
    await owner.end();
    const traffic = countTraffic(services);
    const office = await makeOffice(services, 101);
    await publishAll(services, shapes);
    const figures: Record<string, object> = {};
    for (const shape of shapes) {
      figures[`${shape.name}_cost`] = await costOf(services, office, shape, traffic);
      for (const width of CONNECTIONS)
        figures[`${shape.name}_${width}`] = await compare(services, office, shape, width, timer);
      if (shape.name in flowable)
        figures[`${shape.name}_flowable`] = await besideFlowable(services, office, shape, timer);
    }
    figures.memory = await memoryOf(services, office, shapes[0]!);
    return figures;
  } finally {
    await stage.close();
  }
}

/** Statements and round trips of one case, BEGIN and COMMIT included: free of noise. */
async function costOf(services: Services, office: Office, shape: Shape, traffic: ReturnType<typeof countTraffic>) {
  await playOurs(services, office, shape);
  traffic();
  const { tasks } = await playOurs(services, office, shape);
  const { statements, roundTrips } = traffic();
  const operations = tasks + 1;
  return {
    operations,
    statements_per_operation: round(statements / operations),
    round_trips_per_operation: round(roundTrips / operations),
  };
}

interface Score {
  instances: number;
  tasks: number;
  /** Seconds. */
  time: number;
  /** Milliseconds of processor time of this process, client and server in one, and of the database. */
  server: number;
  database: number;
}
const nothing = (): Score => ({ instances: 0, tasks: 0, time: 0, server: 0, database: 0 });

async function besideFlowable(services: Services, office: Office, shape: Shape, timer: () => number) {
  const ours = async () => (await playOurs(services, office, shape)).tasks;
  const scores = await takeTurns({ ours }, FLOWABLE_THREADS, timer);
  const rate = perSecond(scores.ours);
  const theirs = flowable[shape.name]!;
  return {
    connections: FLOWABLE_THREADS,
    instances_per_second: round(rate, 1),
    flowable_instances_per_second: theirs,
    ratio_to_flowable: round(rate / theirs, 1),
  };
}

const perSecond = ({ instances, time }: Score) => instances / time;

async function compare(
  services: Services,
  office: Office,
  shape: Shape,
  width: number,
  timer: () => number,
): Promise<object> {
  const openings: number[] = [];
  const cases = await makeCases(services, width);
  const players = {
    ours: async () => {
      const { tasks, opening } = await playOurs(services, office, shape);
      openings.push(opening);
      return tasks;
    },
    floor: async (place: number) => {
      await bareTransaction(services, cases[place]!);
      return 1;
    },
    peer: () => playPeer(services, shape, true),
    peerInMemory: () => playPeer(services, shape, false),
  };
  const scores = await takeTurns(players, width, timer);
  const rate = ({ tasks, time }: Score) => tasks / time;
  const { ours, floor, peer, peerInMemory } = scores;
  const operations = ours.tasks + ours.instances;
  const costs = ({ server, database }: Score, count: number) => [round(server / count), round(database / count)];
  return {
    tasks_per_second: round(rate(ours), 1),
    instances_per_second: round(perSecond(ours), 1),
    opening_ms_p50: round(quantile(openings, 0.5)),
    opening_ms_p95: round(quantile(openings, 0.95)),
    floor_per_second: round(rate(floor), 1),
    ratio_to_floor: round(rate(ours) / rate(floor)),
    operations_to_floor: round(operations / ours.time / rate(floor)),
    cpu_ms_per_operation_server_database: costs(ours, operations),
    floor_cpu_ms_server_database: costs(floor, floor.tasks),
    peer_instances_per_second: round(perSecond(peer), 1),
    ratio_to_peer: round(perSecond(ours) / perSecond(peer), 1),
    peer_in_memory_instances_per_second: round(perSecond(peerInMemory), 1),
    ratio_to_peer_in_memory: round(perSecond(ours) / perSecond(peerInMemory), 1),
  };
}

async function takeTurns<Name extends string>(
  players: Record<Name, (place: number) => Promise<number>>,
  width: number,
  timer: () => number,
): Promise<Record<Name, Score>> {
  const names = Object.keys(players) as Name[];
  const scores = Object.fromEntries(names.map((name) => [name, nothing()])) as Record<Name, Score>;
  for (let turn = -1; turn < TURNS; turn += 1)
    for (const name of names) {
      const before = { server: ownTime(), database: timer() };
      const score = await play(players[name], width, turn < 0 ? TURN / 3 : TURN);
      if (turn < 0) continue;
      score.server = ownTime() - before.server;
      score.database = timer() - before.database;
      for (const what of Object.keys(score) as (keyof Score)[]) scores[name][what] += score[what];
    }
  return scores;
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** So many play at once until the time is over; what has begun is finished. */
async function play(one: (place: number) => Promise<number>, width: number, milliseconds: number): Promise<Score> {
  const begun = performance.now();
  const score = nothing();
  await Promise.all(
    Array.from({ length: width }, async (_, place) => {
      while (performance.now() - begun < milliseconds) {
        const tasks = await one(place);
        score.tasks += tasks;
        score.instances += 1;
      }
    }),
  );
  return { ...score, time: (performance.now() - begun) / 1000 };
}
