import { readFileSync } from "node:fs";
import { asSystem, sql } from "@tz/kernel/server/base";
import { terminateInstance } from "@tz/kernel/server/workflow";
import { expect, test } from "vitest";
import { incomingDesk } from "./incoming/testing.ts";
import { documentsApp } from "./testing.ts";

const app = await documentsApp();
const { clerk } = app.finance;
const desk = incomingDesk(app, app.finance);

const calledIn = async (type: string, id: string) => {
  const { lines } = (await app.as(clerk).get(`/api/cases/${type}/${id}/history`)).body;
  return lines.at(-1).outcomeName?.zh;
};

test("ends from before they had words of their own get them where the trail tells which command it was; others stay as they are", async () => {
  const [voided, ended] = [await app.at("dispatch"), await app.at("dispatch")];
  await app.act(clerk, voided, "void", { reason: "不宜发文" });
  await asSystem(app.services, "test.terminate", (context) =>
    terminateInstance(context, { case: { type: "documents.document", id: ended }, reason: "不宜发文" }),
  );
  const sentBack = await desk.registered();
  await app.as(clerk).post(`/api/incoming/${sentBack}/send-back`, { reason: "不属我局职责" });
  await sql`update kernel.process_history set detail = detail - 'called'`.execute(app.db);
  const called = async () => [
    await calledIn("documents.document", voided),
    await calledIn("documents.incoming", sentBack),
    await calledIn("documents.document", ended),
  ];
  expect(await called()).toEqual([undefined, undefined, undefined]);
  const script = readFileSync(new URL("./migrations/0011-called-ends.sql", import.meta.url), "utf8");
  await sql.raw(script).execute(app.db);
  expect(await called()).toEqual(["文稿作废", "退回来文单位", undefined]);
});
