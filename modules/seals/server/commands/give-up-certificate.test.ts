import { describe, expect, it } from "vitest";
import { allowCertificates, certificateOf, clientOf, ownOf, signInWith } from "../sign-in/testing.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance } = app;
await app.found();
await allowCertificates(app);
const clerk = app.as(finance.clerk);
const giveUp = (id: string, reason: string, client = clerk) =>
  client.post(`/api/seals/own-certificates/${id}/give-up`, { reason });

describe("whoever gives up a certificate", () => {
  it("as lost can sign in with it no more, nor can whoever is signed in with it go on", async () => {
    const held = await certificateOf(app, finance.clerk);
    const finder = clientOf(app, await signInWith(app, held));
    expect((await giveUp(held.id, "keyCompromise")).status).toBe(200);
    expect((await finder.get("/api/me")).body.code).toBe("access.session_key_revoked");
    expect((await clerk.get("/api/me")).body.method).toBe("system");
    expect((await signInWith(app, held)).body.code).toBe("seals.certificate_revoked");
    expect((await ownOf(clerk))[0]?.certificate?.revocation).toBe("keyCompromise");
    expect((await giveUp(held.id, "superseded")).body.code).toBe("seals.revoked_already");
  });

  it("for a newer one stays signed in", async () => {
    const held = await certificateOf(app, finance.clerk, "sm2");
    const own = clientOf(app, await signInWith(app, held));
    expect((await giveUp(held.id, "superseded", own)).status).toBe(200);
    expect((await own.get("/api/me")).status).toBe(200);
  });

  it("gives up their own alone, and no seal's", async () => {
    const held = await certificateOf(app, finance.officeDirector);
    expect((await giveUp(held.id, "keyCompromise")).status).toBe(404);
    await app.giveSeal(finance);
    const { items } = (await app.as(app.people.securityAdministrator).get("/api/seals/certificates?purpose=unit")).body;
    expect((await giveUp(items[0].id, "keyCompromise")).status).toBe(404);
  });
});
