import { inPassing } from "@tz/kernel/server/base";
import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";
import { allowCertificates, ask, certificateOf, newKey, ownOf, signInWith } from "./testing.ts";

const app = await sealsApp();
const { clerk, officeDirector } = app.finance;

it("takes a leaver's certificates and request away, and nobody else's", async () => {
  await app.found();
  await allowCertificates(app);
  const held = await certificateOf(app, clerk);
  const other = await certificateOf(app, officeDirector);
  await ask(app.as(clerk), await newKey("p256"));
  await inPassing(app.services, async ({ emit }) => emit("people.person-left", { personId: clerk.id }));
  await app.drainJobs();
  const [request, certificate] = await ownOf(app.as(clerk));
  expect([request?.state, certificate?.certificate?.revocation]).toEqual(["withdrawn", "affiliationChanged"]);
  expect((await signInWith(app, held)).body.code).toBe("seals.certificate_revoked");
  expect((await signInWith(app, other)).status).toBe(200);
});
