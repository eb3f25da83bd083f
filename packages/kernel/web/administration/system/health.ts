export type Level = "good" | "look" | "bad";

/** What `GET /api/system/health` answers. */
export interface SystemHealth {
  at: string;
  database: { version: string; embedded: boolean; bytes: number; connections: number; mostConnections: number };
  jobs: {
    level: Level;
    due: number;
    later: number;
    failed: number;
    failures: { job: string; error: string; at: string }[];
  };
  audit: { level: Level; unsealed: number; sealedAt: string | null };
  disk: { level: Level; freeBytes: number; totalBytes: number };
  fonts: { kind: string; found: boolean; family: string | null }[];
  channels: { channel: "email" | "sms"; configured: boolean; waiting: number; failed: number }[];
  backup: { level: Level; madeAt: string | null; fileName: string | null };
}

/** Nearly all connections taken: the next request waits. */
export const databaseLevel = ({ connections, mostConnections }: SystemHealth["database"]): Level =>
  connections > mostConnections * 0.9 ? "bad" : connections > mostConnections * 0.7 ? "look" : "good";

export const fontsLevel = (fonts: SystemHealth["fonts"]): Level =>
  fonts.every(({ found }) => found) ? "good" : "look";

/** A channel that is not set up is a choice; messages that failed are not. */
export const channelsLevel = (channels: SystemHealth["channels"]): Level =>
  channels.some(({ failed }) => failed > 0) ? "look" : "good";

/** The worst of all. */
export function worst(levels: readonly Level[]): Level {
  if (levels.includes("bad")) return "bad";
  return levels.includes("look") ? "look" : "good";
}

/** Every part with its level. */
export function levelsOf({ database, jobs, audit, disk, fonts, channels, backup }: SystemHealth) {
  return {
    database: databaseLevel(database),
    jobs: jobs.level,
    audit: audit.level,
    disk: disk.level,
    fonts: fontsLevel(fonts),
    channels: channelsLevel(channels),
    backup: backup.level,
  } satisfies Record<string, Level>;
}
