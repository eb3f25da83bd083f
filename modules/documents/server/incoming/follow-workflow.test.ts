import { type Db, sql } from "@tz/kernel/server/base";
import { openPage } from "@tz/testing";
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

test("the register names who has claimed a paper or was asked to sign, and whose it is afterwards; open pages of the unit look again", async () => {
  const { officeDirector: director, clerk, leader } = bureau;
  const id = await registered();
  await app.drainJobs();
  const taskOf = async (person: typeof clerk): Promise<string> => {
    const { open } = (await app.as(person).get(`/api/cases/documents.incoming/${id}/history`)).body;
    return open.find(({ handler }: { handler: { id: string } }) => handler.id === person.id).taskId;
  };
  const act = async (person: typeof clerk, operation: string, input: object = {}) => {
    const answer = await app.as(person).post(`/api/tasks/${await taskOf(person)}/${operation}`, input);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    await app.drainJobs();
  };
  const named = async () => {
    const { items } = (await app.as(clerk).get("/api/incoming?limit=200")).body;
    const { handlers } = items.find((item: { id: string }) => item.id === id);
    return [director, clerk, leader].filter(({ name }) => handlers.includes(name)).map(({ name }) => name);
  };
  await act(director, "complete", { outcome: "assign", opinion: "拟由相关科室阅处。" });
  expect(await named()).toEqual([director.name, clerk.name]);
  const pages = await Promise.all([leader, clerk, app.people.unit("教育局").clerk].map((one) => openPage(app, one)));
  const [within, candidate, elsewhere] = pages.map(({ heard }) => heard);
  await act(director, "claim");
  expect(await named()).toEqual([director.name]);
  await expect.poll(() => within!.text).toContain("event: cases");
  await expect.poll(() => candidate!.text).toContain("event: tasks");
  expect([within!.text.includes("event: tasks"), elsewhere!.text.includes("event:")]).toEqual([false, false]);
  await act(director, "release");
  expect(await named()).toEqual([director.name, clerk.name]);
  await act(director, "signers", { personIds: [leader.id], place: "beside" });
  expect(await named()).toEqual([director.name, clerk.name, leader.name]);
  await act(director, "signers/remove", { signerTaskIds: [await taskOf(leader)] });
  expect(await named()).toEqual([director.name, clerk.name]);
  for (const page of pages) page.close();
});
