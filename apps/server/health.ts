import { AppError, defineModule, get, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";

const health = query({
  name: "server.health",
  summary: { zh: "服务是否就绪", en: "Whether the server is ready" },
  input: z.object({}),
  output: z.object({ status: z.literal("ready") }),
  access: "public",
  async run({ db, services }) {
    try {
      await sql`select 1`.execute(db);
    } catch (error) {
      services.log.warn({ err: error }, "not ready: the database does not answer");
      throw new AppError("kernel.busy");
    }
    return { status: "ready" as const };
  },
});

/** `GET /api/health`: 200 when requests are served, 503 while the database is away or the server stops. */
export const healthModule = defineModule({ name: "server", routes: [get("/api/health", health)] });
