import { type Db, sql } from "@tz/kernel/server/base";
import { expect, test } from "vitest";
import { documentsApp } from "../testing.ts";
import { incomingDesk } from "./testing.ts";

const app = await documentsApp();
const bureau = app.people.unit("财政局");
const { registered, accepted, register, read } = incomingDesk(app, bureau);
const stepOf = async (id: string) => (await read(id)).step;

/** Runs something while another transaction holds what `hold` has locked. */
async function whileHeld(hold: (tx: Db) => Promise<unknown>, run: () => Promise<void>): Promise<void> {
  const tx = await app.services.db.startTransaction().execute();
  try {
    await hold(tx);
    await run();
  } finally {
    await tx.commit().execute();
  }
}

test("a paper that somebody works with holds up no other, and shows where it stands once they are done", async () => {
  const [busy, free] = [await accepted(), await accepted()];
  await register(busy, { category: "read" });
  await register(free, { category: "read" });
  let followed: Promise<unknown> | undefined;
  await whileHeld(
    (tx) => sql`select from documents.incoming where id = ${busy} for update`.execute(tx),
    async () => {
      followed = app.drainJobs();
      await expect.poll(() => stepOf(free), { timeout: 30_000 }).not.toBeNull();
      expect(await stepOf(busy)).toBeNull();
    },
  );
  await followed;
  expect(await stepOf(busy)).toBe(await stepOf(free));
});

test("whoever works with a paper does not wait for what shows where it stands, and what is shown last is true", async () => {
  const id = await registered({ category: "read" });
  let followed: Promise<unknown> | undefined;
  await whileHeld(
    (tx) => sql`select pg_advisory_xact_lock(hashtextextended('follow ' || ${id}, 0))`.execute(tx),
    async () => {
      followed = app.drainJobs();
      const answer = await app.as(bureau.clerk).post(`/api/incoming/${id}/finish`, { result: "已阅。" });
      expect(answer.status).toBe(200);
    },
  );
  await followed;
  await app.drainJobs();
  expect(await read(id)).toMatchObject({ state: "finished", step: null, handlers: null });
});
