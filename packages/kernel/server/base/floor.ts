import { sql } from "./db.ts";
import type { JobContext } from "./job-context.ts";
import { defineModule } from "./module.ts";
import { prepareKeys } from "./secrets/prepare-keys.ts";

/** How long the answer of a finished request is kept for its repetition. */
const ANSWERS_KEPT_DAYS = 7;

async function forgetOldAnswers({ db, now }: JobContext): Promise<void> {
  await sql`delete from kernel.idempotency where at < ${now}::timestamptz - make_interval(days => ${ANSWERS_KEPT_DAYS})`.execute(
    db,
  );
}

export const baseFloor = defineModule({
  name: "kernel",
  migrations: new URL("./migrations/", import.meta.url),
  events: { "kernel.access-refused": { zh: "越权访问被拒绝", en: "Access refused for want of a permission" } },
  jobs: { "kernel.forget-answers": forgetOldAnswers },
  start: prepareKeys,
  cron: [{ job: "kernel.forget-answers", at: "20 18 * * *" }],
});
