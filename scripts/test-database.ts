import type { TestProject } from "vitest/node";
import { startThrowawayPostgres } from "../packages/kernel/server/base/postgres/throwaway.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of a PostgreSQL whose owner may create databases: `inject("postgresUrl")`. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run: that of DATABASE_URL if given, else a throw-away one. */
export default async function provideDatabase(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.DATABASE_URL;
  if (external) {
    project.provide("postgresUrl", external);
    return async () => undefined;
  }
  const postgres = await startThrowawayPostgres();
  project.provide("postgresUrl", postgres.url);
  return () => postgres.stop();
}
