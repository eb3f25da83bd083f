import { type HealthLevel, type HealthPart, sql } from "@tz/kernel/server/base";
import { writeSize } from "./write-size.ts";

interface Row {
  version: string;
  bytes: number;
  connections: number;
  most: number;
}

export const databaseHealth: HealthPart = {
  name: "system.database",
  words: { zh: "数据库", en: "Database" },
  remedy: {
    zh: "数据库连接将满，请检查是否有异常访问，或增大数据库的最大连接数。",
    en: "Connections run out. Look for unusual access, or allow the database more connections.",
  },
  async check({ db, services: { config } }) {
    const { rows } = await sql<Row>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
        (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
        current_setting('max_connections')::int as most`.execute(db);
    const { version, bytes, connections, most } = rows[0]!;
    const words =
      config.databaseUrl === undefined
        ? {
            zh: "自带数据库 {version}，占用{size}，连接{connections}/{most}",
            en: "Own database {version}, {size}, connections {connections}/{most}",
          }
        : {
            zh: "外部数据库 {version}，占用{size}，连接{connections}/{most}",
            en: "External database {version}, {size}, connections {connections}/{most}",
          };
    const parameters = { version, size: writeSize(Number(bytes)), connections, most };
    return { level: databaseLevel(connections, most), facts: [{ words, parameters }] };
  },
};

/** Nearly all connections taken: the next request waits. */
export const databaseLevel = (connections: number, most: number): HealthLevel =>
  connections > most * 0.9 ? "bad" : connections > most * 0.7 ? "look" : "good";
