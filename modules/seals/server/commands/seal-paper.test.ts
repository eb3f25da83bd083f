import { type FileReport, readCertificate, verifyFile } from "@tz/seal";
import { describe, expect, it } from "vitest";
import { seals } from "../tables.ts";
import { paperType, sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education, people } = app;
await app.giveSeal(finance);
await app.giveSeal(education);
const keeper = app.as(finance.clerk);
const other = app.as(education.clerk);

const paperAs = async (client: typeof keeper, id: string) =>
  (await client.get(`/api/seals/papers/${paperType}/${id}`)).body;
const fileOf = async (client: typeof keeper, fileId: string) =>
  Buffer.from((await client.get(`/api/files/${fileId}`)).body);

async function verified(client: typeof keeper, id: string): Promise<{ ofd: FileReport; pdf: FileReport }> {
  const { files } = await paperAs(client, id);
  const rows = await seals(app.db).selectFrom("seals.authority").select("certificate").execute();
  const trust = { roots: rows.map(({ certificate }) => readCertificate(certificate)) };
  const check = async (file: string) => verifyFile(await fileOf(client, file), trust, app.clock.now());
  return { ofd: await check(files.ofd), pdf: await check(files.pdf) };
}

describe("a paper that was signed off and numbered", () => {
  it("waits for the keeper of its unit's seal, who is told and seals it by one click in OFD and PDF", async () => {
    const id = await app.approve([finance]);
    expect(JSON.stringify((await keeper.get("/api/notices")).body)).toContain("请用印");
    const [waiting] = (await keeper.get("/api/seals/uses")).body.items;
    expect(waiting).toMatchObject({ title: "关于做好预算编制工作的通知", state: "waiting", maySeal: true });
    const { status, body } = await keeper.post(`/api/seals/uses/${waiting.id}/seal`, { seam: true });
    expect([status, body.state, body.doneBy]).toEqual([200, "sealed", finance.clerk.name]);
    const report = await verified(keeper, id);
    expect(report.ofd).toMatchObject({
      verdict: "valid",
      isExact: true,
      signatures: [{ state: "valid", name: finance.name }],
    });
    expect(report.pdf).toMatchObject({
      verdict: "valid",
      isExact: true,
      signatures: [{ state: "valid", signer: finance.name }],
    });
    const done = (await keeper.get("/api/seals/uses?done=true")).body.items;
    expect(done).toMatchObject([{ id: waiting.id, state: "sealed" }]);
  });

  it("of two units is sealed by each one's own keeper, and carries both seals", async () => {
    const id = await app.approve([finance, education]);
    for (const [client, unit] of [
      [keeper, finance],
      [other, education],
    ] as const) {
      const use = await app.waitingFor(unit.clerk, id);
      expect((await client.post(`/api/seals/uses/${use.id}/seal`, {})).status).toBe(200);
    }
    const { ofd, pdf } = await verified(keeper, id);
    expect(ofd.signatures.map(({ name, state }) => [name, state])).toEqual(
      [finance, education].map(({ name }) => [name, "valid"]),
    );
    expect([pdf.verdict, pdf.signatures.length]).toEqual(["valid", 2]);
  });

  it("takes two keepers' seals at the same moment one after the other, and loses neither", async () => {
    const id = await app.approve([finance, education]);
    const uses = await Promise.all([finance, education].map(({ clerk }) => app.waitingFor(clerk, id)));
    const answers = await Promise.all([
      keeper.post(`/api/seals/uses/${uses[0]!.id}/seal`, {}),
      other.post(`/api/seals/uses/${uses[1]!.id}/seal`, {}),
    ]);
    for (const [index, { status, body }] of answers.entries()) {
      if (status === 200) continue;
      expect(body.code).toBe("seals.sealed_meanwhile");
      const again = await [keeper, other][index]!.post(`/api/seals/uses/${uses[index]!.id}/seal`, {});
      expect(again.status).toBe(200);
    }
    expect((await verified(keeper, id)).ofd.signatures).toHaveLength(2);
  });

  it("is sealed once: a second click changes nothing", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    await keeper.post(`/api/seals/uses/${use.id}/seal`, {});
    const { status, body } = await keeper.post(`/api/seals/uses/${use.id}/seal`, {});
    expect([status, body.code]).toEqual([409, "seals.already_done"]);
  });

  it("is not sealed by others than the keeper, and those of other units do not even see that it waits", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    const path = `/api/seals/uses/${use.id}/seal`;
    expect((await app.as(finance.officeDirector).post(path, {})).body.code).toBe("seals.not_keeper");
    expect((await other.post(path, {})).status).toBe(404);
    expect((await app.as(finance.staff).post(path, {})).status).toBe(403);
    expect((await app.as(people.securityAdministrator).post(path, {})).status).toBe(403);
    expect((await app.anonymous.post(path, {})).status).toBe(401);
    expect((await other.get(`/api/seals/papers/${paperType}/${id}`)).status).toBe(404);
    expect((await other.get(`/api/seals/uses/${use.id}/preview`)).status).toBe(404);
  });

  it("is given as sealed files to whoever may read it, and to nobody else", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    await keeper.post(`/api/seals/uses/${use.id}/seal`, {});
    const { files } = await paperAs(keeper, id);
    const reader = app.as(education.staff);
    expect((await reader.get(`/api/files/${files.pdf}`)).status).toBe(404);
    app.papers.get(id)!.readers.push(education.staff.id);
    expect((await reader.get(`/api/files/${files.pdf}`)).status).toBe(200);
    expect((await paperAs(reader, id)).files).toEqual(files);
  });

  it("shows the keeper the page with the seal in its place before it is put there", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    const { status, headers, body } = await keeper.get(`/api/seals/uses/${use.id}/preview`);
    expect([status, headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    expect(Buffer.from(body).toString()).toContain('fill="#ff0000"');
  });

  it("is not sealed once it is void, nor while it is being changed", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    app.papers.set(id, { ...app.papers.get(id)!, isApproved: false });
    expect((await keeper.post(`/api/seals/uses/${use.id}/seal`, {})).body.code).toBe("seals.not_ready");
    await app.voided(id);
    expect((await keeper.get(`/api/seals/papers/${paperType}/${id}`)).status).toBe(404);
  });

  it("gets no seal when it is made void while its pages are being sealed", async () => {
    const id = await app.approve([finance]);
    const use = await app.waitingFor(finance.clerk, id);
    const paper = app.papers.get(id)!;
    const asked = [false, true];
    Object.defineProperty(paper, "isApproved", { get: () => asked.pop() ?? false });
    expect((await keeper.post(`/api/seals/uses/${use.id}/seal`, {})).body.code).toBe("seals.not_ready");
    expect(asked).toEqual([]);
    expect((await paperAs(keeper, id)).files).toBeNull();
  });

  it("that was changed and registered again is sealed anew, its former seals gone", async () => {
    const id = await app.approve([finance]);
    const first = await app.waitingFor(finance.clerk, id);
    await keeper.post(`/api/seals/uses/${first.id}/seal`, {});
    app.papers.set(id, { ...app.papers.get(id)!, title: "修改后的通知" });
    await app.approveAgain(id);
    const after = await paperAs(keeper, id);
    expect(after.files).toBeNull();
    expect(after.uses).toMatchObject([{ state: "waiting", title: "修改后的通知" }]);
  });

  it("of a unit without a seal asks nobody", async () => {
    const id = await app.approve([people.unit("民政局")]);
    expect((await app.as(people.unit("民政局").clerk).get(`/api/seals/papers/${paperType}/${id}`)).status).toBe(404);
  });

  it("that carries a leader's stamp is sealed by the leader, with a certificate of their own", async () => {
    const leader = app.as(finance.leader);
    const asked = await leader.post("/api/seals/stamp", { reason: "签发命令" });
    await app
      .as(people.securityAdministrator)
      .post(`/api/seals/${asked.body.id}/approve`, { version: asked.body.version });
    const id = await app.approve([finance.leader]);
    const use = await app.waitingFor(finance.leader, id);
    expect((await keeper.post(`/api/seals/uses/${use.id}/seal`, {})).body.code).toBe("seals.not_keeper");
    expect((await leader.post(`/api/seals/uses/${use.id}/seal`, {})).status).toBe(200);
    const { ofd } = await verified(leader, id);
    expect(ofd).toMatchObject({
      verdict: "valid",
      signatures: [{ name: `${finance.leader.name}签名章`, signer: finance.leader.name }],
    });
  });
});
