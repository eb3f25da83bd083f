import { expect, it } from "vitest";
import { appraisalsApp } from "../appraisal/testing.ts";

const app = await appraisalsApp();
const { finance, education } = app;

it("finds what is beyond its retention, and nothing else", async () => {
  await app.archived();
  expect((await app.begin()).body.code).toBe("archives.nothing_due");
  const { id, itemIds } = await app.opened(2);
  expect((await app.linesOf(id)).map(({ itemId }) => itemId)).toEqual(itemIds);
  expect((await app.begin()).body.code).toBe("archives.nothing_due");
});

it("finds only what the unit itself keeps, and is for archivists alone", async () => {
  await app.dueItems(1);
  expect((await app.begin(app.as(education.clerk))).body.code).toBe("archives.nothing_due");
  expect((await app.begin(app.as(finance.staff))).status).toBe(403);
});
