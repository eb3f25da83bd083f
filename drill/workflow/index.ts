import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createSession } from "@tz/kernel/server/access";
import { type Actor, asSystem, type Services } from "@tz/kernel/server/base";
import { publishProcess } from "@tz/kernel/server/workflow";
import { createRandom } from "../../apps/server/demo/random.ts";
import { openStage } from "../../bench/stage.ts";
import { makeOffice } from "../../bench/workflow/office.ts";
import { type Check, nothing } from "../kill/checks/check.ts";
import { Caller } from "./caller.ts";
import { checkCases } from "./checks.ts";
import { Clients } from "./clients.ts";
import { checkMany } from "./many/checks.ts";
import { Many } from "./many/many.ts";
import { drillXml, modules } from "./module.ts";
import { Servers } from "./servers.ts";
import { type Kind, Strikes } from "./strikes.ts";

export interface WorkflowDrillOptions {
  /** How many blows there are at least, of each kind, in each of the two acts. */
  blows: number;
  /** Goes on until so much time has passed, half of it in each act. */
  seconds: number;
  seed: number;
}

export interface WorkflowReport {
  drill: "workflow";
  ok: boolean;
  seed: number;
  cases: number;
  operations: number;
  refused: number;
  repeated: number;
  replayed: number;
  /** What was done to many cases at once: runs with their stops, and requests that name many tasks. */
  many: { cases: number; runs: number; stopped: number; batches: number };
  blows: Record<"people" | "many", Record<Kind, number>>;
  seconds: number;
  mismatches: Check[];
  checks: string[];
}

const PEOPLE = 6;
/** People who work at the same moment, and on how many cases. */
const WIDTH = 10;
const LATEST = 2;
/** Operations that must have been carried out between two blows, so that each strikes people at work. */
const BETWEEN = 8;

/**
 * Many people work on the same cases on two servers while these are struck; then much is done to many cases at once, and they are
 * struck again. Everything is counted.
 */
export async function workflowDrill({ blows, seconds, seed }: WorkflowDrillOptions): Promise<WorkflowReport> {
  const begun = performance.now();
  const stage = await openStage(modules);
  const folder = await mkdtemp(join(tmpdir(), "tz-drill-"));
  const servers = new Servers(folder, String(stage.server.connectionString));
  try {
    const { services } = stage;
    const { db } = services;
    const random = createRandom(seed);
    const { people, cookies } = await signIn(services);
    await servers.start();
    const caller = new Caller({ random, cookies, origins: () => servers.origins });
    const clients = new Clients({ db, random, cookies, caller });
    const many = new Many({ services, random, people, caller });
    const isOver = (strikes: Strikes, share: number) =>
      strikes.reached(blows) && performance.now() - begun >= share * seconds * 1000;

    const amongPeople = new Strikes(servers, services, random);
    await atWork(clients, async () => {
      while (!isOver(amongPeople, 0.5)) {
        const before = clients.accepted.length;
        while (clients.accepted.length < before + BETWEEN) await sleep(5);
        await amongPeople.next();
      }
    });
    const checks = await checkCases(db, clients);

    const amongMany = new Strikes(servers, services, random);
    await many.begin();
    await many.whileStruck(async () => {
      while (!isOver(amongMany, 1)) await amongMany.next();
    });
    checks.push(...(await checkMany(db, many)), nothing("answers that nobody foresaw", caller.unforeseen));

    const mismatches = checks.filter(({ ok }) => !ok);
    return {
      drill: "workflow",
      ok: mismatches.length === 0,
      seed,
      cases: clients.cases.length,
      operations: clients.accepted.length,
      refused: clients.refused,
      repeated: caller.repeated,
      replayed: caller.replayed,
      many: many.told,
      blows: { people: amongPeople.count, many: amongMany.count },
      seconds: Math.round((performance.now() - begun) / 1000),
      mismatches,
      checks: checks.map(({ name }) => name),
    };
  } finally {
    await servers.close();
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An office with a session for everybody. */
async function signIn(services: Services): Promise<{ people: Actor[]; cookies: Map<string, string> }> {
  const { people } = await makeOffice(services, PEOPLE);
  await asSystem(services, "drill.publish", (context) => publishProcess(context, drillXml));
  const cookies = new Map<string, string>();
  for (const { personId } of people) {
    const { token } = await services.db
      .transaction()
      .execute((tx) => createSession(tx, personId, services.clock.now()));
    cookies.set(personId, `tz_session=${token}`);
  }
  return { people, cookies };
}

/** People work until `until` is over; what they have begun is answered first. */
async function atWork(clients: Clients, until: () => Promise<void>): Promise<void> {
  for (let begun = 0; begun < LATEST; begun += 1) await clients.begin();
  let over = false;
  const working = Array.from({ length: WIDTH }, async () => {
    while (!over) await clients.actOnce(LATEST);
  });
  try {
    await until();
  } finally {
    over = true;
    await Promise.all(working);
  }
}
