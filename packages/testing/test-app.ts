import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { authenticate as bySession, createSession } from "@tz/kernel/server/access";
import {
  type Authenticate,
  createHttp,
  createLog,
  createRegistry,
  type Db,
  drainJobs,
  loadConfig,
  type Module,
  openPool,
  type Services,
  sql,
} from "@tz/kernel/server/base";
import type pg from "pg";
import { afterAll, expect } from "vitest";
import { type City, insertCity } from "./city.ts";
import { type Client, clientFor } from "./client.ts";
import { MovableClock, milliseconds, type Span } from "./clock.ts";
import { cloneDatabase } from "./database.ts";
import { startUncounted } from "./statements.ts";
import { watchAnswers } from "./watch-answers.ts";

export interface TestAppOptions {
  modules: readonly Module[];
  /** Environment settings on top of the defaults for tests. */
  env?: Record<string, string>;
  /** Another way of telling who sends a request; sessions by default. */
  authenticate?: (services: Services) => Authenticate;
}

export interface TestApp {
  origin: string;
  services: Services;
  /** The database as its owner. */
  db: Db;
  /** How to connect as the owner, for tests that tamper or listen. */
  owner: pg.ClientConfig;
  clock: { now(): Date; advance(span: Span): Promise<void> };
  /** A small city of people, made at the first call. */
  city(): Promise<City>;
  /** Somebody who is not signed in. */
  anonymous: Client;
  /** A signed-in person. */
  as(person: string | { id: string }): Client;
  /** Runs every job that is due, and the jobs these queue. */
  drainJobs(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the server with these modules on a database and a port of its own; it is closed after the test file, which fails if an answer
 * was not as `GET /api/openapi.json` describes it.
 */
export async function testApp({ modules, env = {}, authenticate = bySession }: TestAppOptions): Promise<TestApp> {
  const database = await cloneDatabase(modules);
  const dataFolder = await mkdtemp(join(tmpdir(), "tz-test-"));
  const config = loadConfig({ TONGZHENG_DATA: dataFolder, LOG_LEVEL: process.env.TEST_LOG ?? "silent", ...env });
  const log = createLog(config.logLevel);
  const onError = (error: Error) => log.warn({ err: error }, "connection lost");
  const server = openPool({ ...database.server, max: 10 }, onError);
  const owner = openPool({ ...database.owner, max: 2 }, onError);
  const clock = new MovableClock();
  const registry = createRegistry(modules);
  const services: Services = {
    db: server.db,
    pool: server.pool,
    together: server.together,
    config,
    clock,
    log,
    registry,
  };
  await startUncounted(modules, services);
  const { onSend, misfits } = watchAnswers(registry);
  const http = await createHttp(services, authenticate(services), { onSend });
  const origin = await http.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await http.close();
    for (const module of modules.toReversed()) await module.stop?.(services);
    await server.close();
    await owner.close();
    await database.drop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  afterAll(close);
  afterAll(() => expect([...misfits], "answers that the API's description does not have").toEqual([]));
  return {
    origin,
    services,
    db: owner.db,
    owner: database.owner,
    clock: {
      now: () => clock.now(),
      async advance(span) {
        clock.move(span);
        await bringJobsForward(owner.db, milliseconds(span));
      },
    },
    city: once(() => insertCity(owner.db, clock.now())),
    anonymous: clientFor(origin),
    as: (person) => signedIn(origin, services, typeof person === "string" ? person : person.id),
    drainJobs: () => drainJobs(services),
    close,
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The job queue keeps the database's time; when the clock moves, waiting jobs come nearer by as much. */
async function bringJobsForward(db: Db, by: number): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = run_at - make_interval(secs => ${by / 1000})`.execute(db);
}

/** A client whose session is made at its first request. */
function signedIn(origin: string, services: Services, personId: string): Client {
  let session: Promise<Client> | undefined;
  return lateClient(() => {
    session ??= services.db
      .transaction()
      .execute((tx) => createSession(tx, personId, services.clock.now()))
      .then(({ token }) => clientFor(origin, { cookie: `tz_session=${token}` }));
    return session;
  });
}

function lateClient(client: () => Promise<Client>): Client {
  return {
    get: async (...rest) => (await client()).get(...rest),
    post: async (...rest) => (await client()).post(...rest),
    put: async (...rest) => (await client()).put(...rest),
    patch: async (...rest) => (await client()).patch(...rest),
    delete: async (...rest) => (await client()).delete(...rest),
    inPost: (postId) => lateClient(async () => (await client()).inPost(postId)),
  };
}
