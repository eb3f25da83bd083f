import { has, run } from "@tz/seal/testing";
import { describe, expect, it } from "vitest";
import { ask, certificateOf, newKey, ownOf } from "../sign-in/testing.ts";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { people, finance, education } = app;
await app.found();
const clerk = app.as(finance.clerk);
const security = app.as(people.securityAdministrator);

describe("a request for a certificate", () => {
  it("waits for the security administrator, who is told and sees the key's fingerprint as the asker does", async () => {
    const { status, body } = await ask(clerk, await newKey("sm2"), { kept: "file" });
    expect(status).toBe(200);
    const [own] = await ownOf(clerk);
    expect(own).toMatchObject({ id: body.id, state: "requested", algorithm: "sm2", kept: "file", certificate: null });
    const [waiting] = (await security.get("/api/seals/certificate-requests")).body.items;
    expect(waiting).toMatchObject({
      fingerprint: own!.fingerprint,
      person: { name: finance.clerk.name },
      mayDecide: true,
    });
    expect(JSON.stringify((await security.get("/api/notices")).body)).toContain(`${finance.clerk.name}申请登录证书`);
    expect((await clerk.get("/api/seals/certificate-requests")).status).toBe(403);
  });

  it("is the only one of its person that waits, and its key never comes again", async () => {
    const key = await newKey("p256");
    expect((await ask(clerk, key)).body.code).toBe("seals.request_waiting");
    const other = app.as(finance.officeDirector);
    const { body } = await ask(other, key);
    await other.post(`/api/seals/certificate-requests/${body.id}/withdraw`);
    expect((await ask(other, key)).body.code).toBe("seals.key_used");
  });

  it("must be one, signed by its own key", async () => {
    const other = app.as(education.clerk);
    for (const request of [
      "MAA=",
      "今天下雨",
      "-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----",
    ])
      expect((await ask(other, await newKey("p256"), { request })).body.code).toBe("seals.request_unreadable");
    expect((await ask(other, await newKey("p256"), { label: " ", kept: "head" })).body.faults).toHaveLength(2);
    expect(await ownOf(other)).toEqual([]);
  });

  it("comes for no more than five good certificates at a time", async () => {
    for (let held = 0; held < 5; held += 1) await certificateOf(app, education.clerk);
    expect((await ask(app.as(education.clerk), await newKey("p256"))).body.code).toBe("seals.too_many_certificates");
  });

  it.skipIf(!has("openssl")).each([
    ["p256", "prime256v1", "-sha256"],
    ["sm2", "SM2", "-sm3 -sigopt distid:1234567812345678"],
  ])("by %s that openssl made is accepted as it is", async (algorithm, curve, how) => {
    const person = algorithm === "sm2" ? education.officeDirector : education.staff;
    const script = `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:${curve} -out k 2>/dev/null
      openssl req -new -key k ${how} -subj /CN=somebody`;
    const { text } = run("sh", ["-c", script], {});
    const { body } = await app.as(person).post("/api/seals/certificate-requests", { request: text, label: "介质" });
    const issued = await security.post(`/api/seals/certificate-requests/${body.id}/issue`, { version: 1 });
    expect(issued.status).toBe(200);
    expect((await ownOf(app.as(person)))[0]).toMatchObject({ algorithm, kept: "elsewhere", state: "issued" });
  });
});
