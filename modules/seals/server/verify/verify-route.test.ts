import { describe, expect, it } from "vitest";
import { paperType, sealsApp } from "../testing.ts";

const app = await sealsApp();
await app.giveSeal(app.finance);
const keeper = app.as(app.finance.clerk);
const id = await app.approve([app.finance]);
const waiting = await app.waitingFor(app.finance.clerk, id);
await keeper.post(`/api/seals/uses/${waiting.id}/seal`, {});
const { files } = (await keeper.get(`/api/seals/papers/${paperType}/${id}`)).body;
const fileOf = async (file: string) => Buffer.from((await keeper.get(`/api/files/${file}`)).body);
const [ofd, pdf] = [await fileOf(files.ofd), await fileOf(files.pdf)];

async function verify(file: Buffer) {
  const answer = await fetch(`${app.origin}/api/verify`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  return {
    status: answer.status,
    body: (await answer.json()) as { verdict: string; code?: string; signatures: { state: string; signer: string }[] },
  };
}

describe("the verification that anybody may ask for", () => {
  it.each([
    ["OFD", ofd],
    ["PDF", pdf],
  ])("tells a stranger who sealed the %s, and that it is whole", async (_, file) => {
    const { status, body } = await verify(file);
    expect([status, body.verdict, body.signatures[0]?.signer]).toEqual([200, "valid", app.finance.name]);
  });

  it.each([
    ["OFD", ofd],
    ["PDF", pdf],
  ])("tells of the %s that one byte was changed", async (_, file) => {
    const changed = Buffer.from(file);
    changed[Math.floor(file.length / 3)]! ^= 1;
    expect((await verify(changed)).body.verdict).toBe("changed");
  });

  it("answers calmly to what is no sealed file at all", async () => {
    expect((await verify(Buffer.from("PK\u0003\u0004 nothing"))).body.verdict).toBe("unreadable");
    expect((await verify(Buffer.alloc(0))).body.verdict).toBe("unreadable");
  });

  it("knows that a certificate was revoked before the sealing, and that an earlier seal stays good", async () => {
    const security = app.as(app.people.securityAdministrator);
    const { items } = (await security.get("/api/seals/certificates")).body;
    const unitOnes = items.filter(({ purpose }: { purpose: string }) => purpose === "unit");
    await app.clock.advance({ hours: 1 });
    for (const { id: certificateId } of unitOnes)
      await security.post(`/api/seals/certificates/${certificateId}/revoke`, { reason: "keyCompromise" });
    expect((await verify(ofd)).body.signatures[0]?.state).toBe("valid");
  });

  it("is given to one place only so often in a minute", async () => {
    const answers: Awaited<ReturnType<typeof verify>>[] = [];
    for (let count = 0; count < 31; count += 1) answers.push(await verify(Buffer.from("x")));
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: "seals.verify_too_often" } });
    await app.clock.advance({ minutes: 1 });
    expect((await verify(ofd)).status).toBe(200);
  });
});
