import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { openSecret, sealSecret, sql } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { modules } from "../modules.ts";

const app = await testApp({ modules });
const { config } = app.services;
const keyId = "0192f0c4-0000-7000-8000-000000000001";
const purpose = `delivery.receipt-key:${keyId}`;

const main = new URL("../main.ts", import.meta.url).pathname;
const keys = (...args: string[]) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    const own = { DATABASE_URL: app.owner.connectionString, TONGZHENG_DATA: config.dataFolder };
    execFile(process.execPath, [main, "keys", ...args], { env: { ...process.env, ...own } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

const receiptKey = async () =>
  (
    await sql<{ sealed: string | null }>`
      select private_key as sealed from kernel.receipt_key where id = ${keyId}`.execute(app.db)
  ).rows[0]?.sealed;
const audited = async (command: string) =>
  (await sql`select 1 from kernel.audit where command = ${command}`.execute(app.db)).rows.length;

await sql`insert into kernel.receipt_key values
  (${keyId}, 'public', ${await sealSecret(config, "private", purpose)}, now())`.execute(app.db);

test("changes the key beside a running server, and says how many secrets were sealed anew", async () => {
  const [file, sealed] = [await readFile(config.keyFile, "utf8"), await receiptKey()];
  const { code, out } = await keys("rotate");
  expect([code, out]).toEqual([0, expect.stringContaining("1 secrets were sealed anew")]);
  expect(await readFile(config.keyFile, "utf8")).not.toBe(file);
  expect(await receiptKey()).not.toBe(sealed);
  expect(await openSecret(config, (await receiptKey())!, purpose)).toBe("private");
  expect(await audited("server.rotate-key")).toBe(1);
});

test("goes on without a key file that is lost, and without what only it opened", async () => {
  await rm(config.keyFile);
  expect(await keys("rotate")).toMatchObject({ code: 1, out: expect.stringContaining("npm run keys -- lost") });
  expect(await keys("lost")).toMatchObject({ code: 0, out: expect.stringContaining("1 secrets could not be opened") });
  expect(await receiptKey()).toBeNull();
  expect(await audited("server.replace-lost-key")).toBe(1);
});

test("says how it is used", async () => {
  expect(await keys()).toMatchObject({ code: 1, out: expect.stringContaining("npm run keys -- rotate") });
});
