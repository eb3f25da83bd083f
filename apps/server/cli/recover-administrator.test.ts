import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testApp } from "@tz/testing";
import { afterAll, expect, test } from "vitest";
import { modules } from "../modules.ts";

const app = await testApp({ modules });
const city = await app.city();
const folder = await mkdtemp(join(tmpdir(), "tz-recover-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const main = new URL("../main.ts", import.meta.url).pathname;
const recover = (...args: string[]) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    const own = { TONGZHENG_DATA: folder, TONGZHENG_KEY_FILE: app.services.config.keyFile };
    const env = { ...process.env, DATABASE_URL: app.owner.connectionString, ...own };
    execFile(process.execPath, [main, "administrator:recover", ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

test("prints a temporary password with which the administrator signs in", async () => {
  const { account } = city.securityAdministrator;
  const { code, out } = await recover(account, "securityAdministrator");
  expect(code).toBe(0);
  const password = /：(\S+)\n/.exec(out)?.[1];
  // The command runs at the real time, the test's clock stands elsewhere; only the answer to the password counts here.
  const answer = await app.anonymous.post("/api/sign-in", { account, password });
  expect(answer.body).toMatchObject({ name: city.securityAdministrator.name, passwordDue: "temporary" });
});

test("says in one sentence what is wrong: the use, the account, the other duty", async () => {
  const { mayor, systemAdministrator } = city;
  for (const [args, words] of [
    [[], "Use: npm run administrator:recover"],
    [[mayor.account, "mayor"], "Use: npm run administrator:recover"],
    [["nobody", "systemAdministrator"], "没有找到所请求的内容"],
    [[mayor.account, "systemAdministrator"], "须分别由不同的人担任"],
    [[systemAdministrator.account, "auditAdministrator"], "系统管理员"],
  ] as const)
    expect(await recover(...args)).toMatchObject({ code: 1, out: expect.stringContaining(words) });
});
