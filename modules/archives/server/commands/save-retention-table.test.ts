import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance } = app;
const clerk = app.as(finance.clerk);
const path = "/api/archives/retention-table";

it("refuses a table whose last rule does not take every paper, with all faults at once", async () => {
  const { rules, version } = (await clerk.get(path)).body;
  const bad = [...rules.slice(0, 1), { ...rules[0], words: "" }];
  const { status, body } = await clerk.put(path, { rules: bad, version, reason: "试" });
  expect(status).toBe(400);
  expect(body.faults.length).toBeGreaterThan(0);
});

it("makes a new version, by which later papers are classed", async () => {
  const { rules, version } = (await clerk.get(path)).body;
  const changed = [{ no: "0.1", words: "预算文件", title: ["预算"], retention: "permanent" }, ...rules];
  const saved = await clerk.put(path, { rules: changed, version, reason: "本局主业" });
  expect(saved.body.version).toBe(1);
  const item = await app.archived();
  expect(item).toMatchObject({ retention: "permanent", dueOn: null, rule: { no: "0.1", version: 1 } });
  expect((await clerk.put(path, { rules, version, reason: "旧稿" })).body.code).toBe("kernel.version_conflict");
});

it("is for archivists alone", async () => {
  const { rules, version } = (await clerk.get(path)).body;
  expect((await app.as(finance.staff).get(path)).status).toBe(403);
  expect((await app.as(finance.staff).put(path, { rules, version, reason: "试" })).status).toBe(403);
});
