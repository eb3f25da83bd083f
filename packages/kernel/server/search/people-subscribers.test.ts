import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { printSetUpCode } from "../access/index.ts";
import { sql } from "../base/index.ts";
import { kernelFloors } from "../floors/index.ts";

const app = await testApp({ modules: kernelFloors, env: { TONGZHENG_MODE: "production" } });

test("the first unit of a new system and its administrators are found at once", async () => {
  const lines: string[] = [];
  await printSetUpCode(app.services, (line) => lines.push(line));
  const person = (account: string, name: string) => ({ name, account, password: "Qing-shan7X" });
  const answer = await app.anonymous.post("/api/set-up", {
    code: lines[0]?.split("：")[1],
    region: { code: "880100", name: "白水市", level: "city" },
    unit: { code: "W1", name: "白水市人民政府", shortName: "市政府", kind: "government", level: "city" },
    system: person("sys", "冯一"),
    security: person("sec", "陈二"),
    audit: person("aud", "褚三"),
  });
  expect([answer.status, answer.body.faults]).toEqual([200, undefined]);
  await app.drainJobs();
  const { rows } = await sql<{ title: string }>`select title from kernel.search_entry order by title`.execute(app.db);
  expect(rows.map(({ title }) => title).toSorted()).toEqual(["冯一", "白水市人民政府", "褚三", "陈二"].toSorted());
});
