import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, unit, begin, standing, act, taskOf } = await leaveApp();
const { officeDirector, clerk, staff, sectionChief, deputy } = unit;
const ask = (id: string, place: string, ...personIds: string[]) =>
  act(officeDirector, id, "signers", { place, personIds, reason: "请审核合法性" });

/** A case with the office director and the clerk side by side. */
async function side() {
  const { id } = await begin("side");
  await act(staff, id, "complete");
  return id;
}

test("signers who have not signed are taken back, by nobody but whoever asked", async () => {
  const id = await side();
  const mine = await taskOf(officeDirector, id);
  await ask(id, "beside", sectionChief.id, deputy.id);
  const signerTaskIds = [await taskOf(sectionChief, id)];
  expect((await act(clerk, id, "signers/remove", { signerTaskIds })).body.code).toBe("workflow.no_signers");
  const foreign = await act(officeDirector, id, "signers/remove", { signerTaskIds: [newId()] });
  expect(foreign.body.code).toBe("workflow.not_your_signer");
  await app.as(officeDirector).post(`/api/tasks/${mine}/complete`);
  expect(await standing(id)).toEqual([`law ${deputy.name}`, `law ${sectionChief.name}`, `money ${clerk.name}`].sort());
  const answer = await app.as(officeDirector).post(`/api/tasks/${mine}/signers/remove`, {
    signerTaskIds: [...signerTaskIds, await taskOf(deputy, id)],
  });
  expect(answer.status).toBe(200);
  expect(await standing(id)).toEqual([`money ${clerk.name}`]);
});
