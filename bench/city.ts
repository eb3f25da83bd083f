import { authenticate, createSession } from "@tz/kernel/server/access";
import { createHttp, createRegistry, type Registry, type Services, sql } from "@tz/kernel/server/base";
import pg from "pg";
import { seedDemoCity } from "../apps/server/demo/seed.ts";
import { modules } from "../apps/server/modules.ts";
import { floorModule } from "./floor.ts";
import { openStage, type Stage } from "./stage.ts";

export interface City {
  services: Services;
  /** How to connect as the owner of the database. */
  owner: Stage["owner"];
  /** Where it answers: `http://127.0.0.1:12345`. */
  address: string;
  /** Cookies of sessions made here, by person: hashing passwords is a benchmark of its own. */
  signIn(personIds: readonly string[]): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * The demo city without documents behind the program's own HTTP server, and one route more: the floor. Jobs are left to the caller.
 * @param observe may look at the services, and wrap the registry, before anything runs
 */
export async function openCity(observe: (services: Services) => Registry = ({ registry }) => registry): Promise<City> {
  const all = [...modules, floorModule];
  const stage = await openStage(all);
  const services = { ...stage.services, registry: observe({ ...stage.services, registry: createRegistry(all) }) };
  for (const module of services.registry.modules) await module.start?.(services);
  await seedDemoCity(services);
  await sql`insert into bench.paper select id, ${services.clock.now()} from kernel.person`.execute(services.db);
  await countRows(stage.owner);
  const http = await createHttp(services, authenticate(services));
  return {
    services,
    owner: stage.owner,
    address: await http.listen({ host: "127.0.0.1", port: 0 }),
    async signIn(personIds) {
      const cookies: Record<string, string> = {};
      for (const personId of personIds) {
        const begun = services.db.transaction();
        const { token } = await begun.execute((tx) => createSession(tx, personId, services.clock.now()));
        cookies[personId] = `tz_session=${token}`;
      }
      return cookies;
    },
    async close() {
      await http.close();
      for (const module of services.registry.modules.toReversed()) await module.stop?.(services);
      await stage.close();
    },
  };
}

/**
 * What the database would do by itself within a minute: count rows, without which it plans badly. Like itself it leaves empty tables
 * alone, and partitioned ones, with which their empty partitions would be counted: of what is known to be empty, plans would be kept
 * that read it from end to end while it grows.
 */
async function countRows(owner: Stage["owner"]): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`do $$ declare
    part regclass;
    is_filled boolean;
  begin
    for part in select relid from pg_stat_user_tables join pg_class on oid = relid where relkind = 'r' loop
      execute format('select exists (select from %s)', part) into is_filled;
      if is_filled then execute format('analyze %s', part); end if;
    end loop;
  end $$`);
  await client.end();
}
