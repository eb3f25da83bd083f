import { expect, it } from "vitest";
import { ask, newKey, ownOf } from "../sign-in/testing.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const clerk = app.as(app.finance.clerk);

it("takes back one's own request, once, and nobody else's", async () => {
  const { id } = (await ask(clerk, await newKey("p256"))).body;
  const path = `/api/seals/certificate-requests/${id}/withdraw`;
  expect((await app.as(app.finance.officeDirector).post(path)).status).toBe(404);
  expect((await clerk.post(path)).status).toBe(200);
  expect((await ownOf(clerk))[0]?.state).toBe("withdrawn");
  expect((await clerk.post(path)).body.code).toBe("seals.request_over");
  expect((await ask(clerk, await newKey("p256"))).status).toBe(200);
});
