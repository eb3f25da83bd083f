import { standIn, standInFor, testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { baseFloor, newId, sql } from "../../base/index.ts";
import { peopleFloor } from "../../people/index.ts";
import { auditFloor } from "../floor.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, auditFloor], authenticate: () => standIn });
const auditor = standInFor(app.origin, { name: "孙审计", permissions: ["audit.read"] });
const somebody = standInFor(app.origin, { name: "甲" });
const notesOf = async (command: string) => {
  const { rows } = await sql<{ note: object }>`
    select note from kernel.audit where command = ${command} order by id desc`.execute(app.db);
  return rows.map(({ note }) => note);
};

test("each look into the trail is itself a row, with what was looked for", async () => {
  const personId = newId();
  await auditor.get(`/api/audit?personId=${personId}`);
  expect(await notesOf("audit.read")).toEqual([{ personId, further: false }]);
  const { items } = (await auditor.get("/api/audit?command=audit.read")).body;
  expect(items.at(-1)).toMatchObject({ personName: "孙审计", event: "查阅审计记录" });
});

test("each export is recorded before anything leaves", async () => {
  await auditor.get("/api/audit/export?format=xlsx&command=fixture.many");
  expect(await notesOf("audit.export")).toEqual([{ command: "fixture.many", format: "xlsx" }]);
});

test("who may not read leaves no reading behind", async () => {
  const before = await notesOf("audit.read");
  expect((await somebody.get("/api/audit")).status).toBe(403);
  expect(await notesOf("audit.read")).toEqual(before);
});
