import type { Config } from "@tz/kernel/server/base";

/** What can be asked of the program on the command line; each verb is one file. */
export interface Verb {
  /** @param args the words after the verb */
  run(config: Config, args: readonly string[]): Promise<void>;
}

export const verbs: Record<string, () => Promise<Verb>> = {
  serve: () => import("./cli/serve.ts"),
  seed: () => import("./cli/seed.ts"),
  backup: () => import("./cli/backup.ts"),
  restore: () => import("./cli/restore.ts"),
  "database:stop": () => import("./cli/stop-database.ts"),
  "audit:verify": () => import("./cli/verify-audit.ts"),
  "administrator:recover": () => import("./cli/recover-administrator.ts"),
  keys: () => import("./cli/keys.ts"),
  "audit:events": () => import("./cli/audit-events.ts"),
  settings: () => import("./cli/settings.ts"),
  "check-document": () => import("./cli/check-document.ts"),
};
