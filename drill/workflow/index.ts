import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createSession } from "@tz/kernel/server/access";
import { asSystem, type Services, sql } from "@tz/kernel/server/base";
import { publishProcess } from "@tz/kernel/server/workflow";
import { createRandom, type Random } from "../../apps/server/demo/random.ts";
import { openStage } from "../../bench/stage.ts";
import { makeOffice } from "../../bench/workflow/office.ts";
import type { Check } from "../kill/checks/check.ts";
import { checkAll } from "./checks.ts";
import { Clients } from "./clients.ts";
import { drillXml, modules, struckConnections } from "./module.ts";
import { Servers } from "./servers.ts";

export interface WorkflowDrillOptions {
  /** How many blows there are at least, of each kind. */
  blows: number;
  /** Goes on until so much time has passed. */
  seconds: number;
  seed: number;
}

/**
 * A server killed at any moment, before its commit has reached the database, after it was committed but before it knows; a line
 * that breaks at that last moment; connections that the database ends.
 */
const kinds = ["anyMoment", "beforeCommit", "afterCommit", "line", "connections"] as const;
type Kind = (typeof kinds)[number];

export interface WorkflowReport {
  drill: "workflow";
  ok: boolean;
  seed: number;
  cases: number;
  operations: number;
  refused: number;
  repeated: number;
  replayed: number;
  blows: Record<Kind, number>;
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

/** Many people work on the same cases on two servers while these are struck; then everything is counted. */
export async function workflowDrill({ blows, seconds, seed }: WorkflowDrillOptions): Promise<WorkflowReport> {
  const begun = performance.now();
  const stage = await openStage(modules);
  const folder = await mkdtemp(join(tmpdir(), "tz-drill-"));
  const servers = new Servers(folder, String(stage.server.connectionString));
  try {
    const { services } = stage;
    const random = createRandom(seed);
    const cookies = await signIn(services);
    await servers.start();
    const clients = new Clients({ db: services.db, random, cookies, origins: () => servers.origins });
    const count = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
    await atWork(clients, async () => {
      while (performance.now() - begun < seconds * 1000 || Math.min(...Object.values(count)) < blows) {
        const before = clients.accepted.length;
        while (clients.accepted.length < before + BETWEEN) await sleep(5);
        const kind = kinds[Object.values(count).reduce((sum, one) => sum + one, 0) % kinds.length]!;
        await strike(kind, servers, services, random);
        count[kind] += 1;
      }
    });
    const checks = await checkAll(services.db, clients);
    const mismatches = checks.filter(({ ok }) => !ok);
    return {
      drill: "workflow",
      ok: mismatches.length === 0,
      seed,
      cases: clients.cases.length,
      operations: clients.accepted.length,
      refused: clients.refused,
      repeated: clients.repeated,
      replayed: clients.replayed,
      blows: count,
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
async function signIn(services: Services): Promise<Map<string, string>> {
  const { people } = await makeOffice(services, PEOPLE);
  await asSystem(services, "drill.publish", (context) => publishProcess(context, drillXml));
  const cookies = new Map<string, string>();
  for (const { personId } of people) {
    const { token } = await services.db
      .transaction()
      .execute((tx) => createSession(tx, personId, services.clock.now()));
    cookies.set(personId, `tz_session=${token}`);
  }
  return cookies;
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

async function strike(kind: Kind, servers: Servers, services: Services, random: Random): Promise<void> {
  const server = servers.at(random.below(2));
  if (kind === "connections") return endConnections(services);
  if (kind === "anyMoment") {
    await sleep(random.below(30));
    return servers.kill(server);
  }
  const struck = Promise.withResolvers<void>();
  if (kind === "line")
    server.wire.ambush("afterCommit", (line) => {
      line.destroy();
      struck.resolve();
    });
  else
    server.wire.ambush(kind, () => {
      struck.resolve(servers.kill(server));
    });
  await struck.promise;
}

/** Ends every connection of the servers that is within something; those of the drill itself only look on. */
async function endConnections({ db }: Services): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = ${struckConnections} and state <> 'idle'`.execute(db);
}
