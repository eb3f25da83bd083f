import { expect, test } from "vitest";
import { designerApp, otherLeave } from "../testing/designer.ts";

const { administrator, draftOf } = await designerApp();

test("deletes a draft, but not one that somebody has changed meanwhile", async () => {
  const id = await draftOf(otherLeave("trip"));
  await administrator.put(`/api/process-drafts/${id}`, { version: 1, bpmn: otherLeave("trip") });
  const discard = (version: number) => administrator.delete(`/api/process-drafts/${id}`, { version });
  expect((await discard(1)).body.code).toBe("kernel.version_conflict");
  expect((await discard(2)).status).toBe(200);
  expect((await discard(2)).status).toBe(404);
});
