import { asSystem, newId, sql, type WriteContext } from "@tz/kernel/server/base";
import { expect, test } from "vitest";
import { attachFiles, detachFile } from "./attach-files.ts";
import { filesTestApp, upload } from "./files.testing.ts";

const app = await filesTestApp();
const owner = await app.person();

const paper = () => ({ type: "papers.paper", id: newId() });

async function fileOf(...papers: ReturnType<typeof paper>[]): Promise<string> {
  const { body } = await upload(owner, "附件.txt", Buffer.from(newId()));
  for (const one of papers) await write((context) => attachFiles(context, [body.id], one));
  return body.id;
}

const write = (run: (context: WriteContext) => Promise<void>) => asSystem(app.services, "test.attach", run);

/** Does something in a transaction that stays open. @returns how to end it */
async function begin(run: (context: WriteContext) => Promise<void>): Promise<() => Promise<void>> {
  const done = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const ended = write(async (context) => {
    await run(context);
    done.resolve();
    await mayEnd.promise;
  });
  await Promise.race([done.promise, ended]);
  return () => {
    mayEnd.resolve();
    return ended;
  };
}

async function untilSomebodyWaits(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await sql`select from pg_locks where not granted`.execute(app.db);
      return rows.length;
    })
    .toBeGreaterThan(0);
}

async function isLoose(fileId: string): Promise<boolean> {
  const { rows } = await sql<{ loose: boolean }>`
    select loose_since is not null as loose from kernel.file where id = ${fileId}`.execute(app.db);
  return rows[0]!.loose;
}

test("a file that records have is given to others without waiting for each other", async () => {
  const fileId = await fileOf(paper());
  const end = await begin((context) => attachFiles(context, [fileId], paper()));
  await write((context) => attachFiles(context, [fileId], paper()));
  await end();
});

test("who has written a row that refers to a file is not in the way of another who has", async () => {
  const fileId = await fileOf(paper());
  const refer = ({ tx }: WriteContext) =>
    sql`insert into kernel.file_reference (file_id, type, subject_id, position)
      values (${fileId}, 'test.other', ${newId()}, 0)`.execute(tx);
  const end = await begin(async (context) => {
    await refer(context);
  });
  await write(async (context) => {
    await refer(context);
    await attachFiles(context, [fileId], paper());
  });
  await end();
});

test("a file that its last record lets go while another takes it stays", async () => {
  const [first, second] = [paper(), paper()];
  const fileId = await fileOf(first);
  const end = await begin((context) => detachFile(context, fileId, first));
  const taken = write((context) => attachFiles(context, [fileId], second));
  await untilSomebodyWaits();
  await end();
  await taken;
  expect(await isLoose(fileId)).toBe(false);
});

test("a file that a record takes while its last one lets it go stays", async () => {
  const [first, second] = [paper(), paper()];
  const fileId = await fileOf(first);
  const end = await begin((context) => attachFiles(context, [fileId], second));
  const letGo = write((context) => detachFile(context, fileId, first));
  await untilSomebodyWaits();
  await end();
  await letGo;
  expect(await isLoose(fileId)).toBe(false);
});

test("a loose file that two records take at the same time belongs to both", async () => {
  const fileId = await fileOf();
  const [first, second] = [paper(), paper()];
  const end = await begin((context) => attachFiles(context, [fileId], first));
  const taken = write((context) => attachFiles(context, [fileId], second));
  await untilSomebodyWaits();
  await end();
  await taken;
  for (const one of [first, second]) await write((context) => detachFile(context, fileId, one));
  expect(await isLoose(fileId)).toBe(true);
});
