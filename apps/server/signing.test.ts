import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { sealingOffice } from "./sealing.testing.ts";

const office = await sealingOffice();
const { app, finance, education, act, send, registered, seal } = office;
const leader = app.as(finance.leader);
const clerk = app.as(finance.clerk);
await office.approve((await leader.post("/api/seals/stamp", { reason: "签批公文" })).body);

const opinionsOn = async (id: string, type = "documents.document") =>
  (await leader.get(`/api/signed-opinions/of/${type}/${id}`)).body.items;

describe("a sign-off by a leader with a signature", () => {
  it("covers the version that was signed: a later change of one character of it is noticed", async () => {
    const id = await registered();
    const [signOff, ...others] = await opinionsOn(id);
    expect(others).toEqual([]);
    expect(signOff).toMatchObject({ stepId: "signOff", person: finance.leader.name, changed: [] });
    const report = (await leader.get(`/api/signed-opinions/${signOff.id}`)).body;
    expect(report).toMatchObject({ isValid: true, opinion: "同意印发", signer: finance.leader.name });
    expect(report.covers).toMatchObject([{ isSame: true }]);
    await sql`update documents.document_version set content = replace(content::text, '如下。', '如下：')::jsonb
      where document_id = ${id}`.execute(app.db);
    expect((await opinionsOn(id))[0].changed).toEqual(["content"]);
  });

  it("is not shown to those who receive the document", async () => {
    const id = await registered();
    await act(finance.clerk, id, "dispatch");
    await app.drainJobs();
    expect((await app.as(education.clerk).get(`/api/documents/${id}`)).status).toBe(200);
    expect((await app.as(education.clerk).get(`/api/signed-opinions/of/documents.document/${id}`)).status).toBe(404);
  });

  it("stands with its picture on the approval sheet", async () => {
    const id = await registered();
    const { body, headers } = await clerk.get(`/api/documents/${id}/draft-sheet`);
    expect(headers.get("content-type")).toContain("application/pdf");
    expect(Buffer.from(body).toString("latin1")).toContain("/Subtype/Image");
  });

  it("is archived with what proves it, and the report of the four properties passes", async () => {
    await office.keepArchives();
    const id = await registered();
    await act(finance.clerk, id, "dispatch");
    await act(finance.clerk, id, "file");
    await app.drainJobs();
    const [item] = (await clerk.get("/api/archives/items")).body.items;
    expect(item.check).toBe("passed");
    const { parts } = (await clerk.get(`/api/archives/items/${item.id}`)).body;
    const place = parts.findIndex(({ role }: { role: string }) => role === "signatures") + 1;
    const { body } = await clerk.get(`/api/archives/items/${item.id}/parts/${place}`);
    const proof =
      typeof body === "string" || body instanceof Uint8Array ? JSON.parse(Buffer.from(body).toString()) : body;
    expect(JSON.parse(proof.opinions[0].statement)).toMatchObject({ opinion: "同意印发" });
    expect(Object.values(proof.contents)).toHaveLength(1);
  });
});

describe("a unit that dispatches only what is sealed", () => {
  const director = app.as(finance.officeDirector);
  const rule = { signed: "all", signatureRequired: false, sealBeforeDispatch: true };

  it("keeps a document until its seal is on it, and says whose is missing and where to put it", async () => {
    expect((await director.put("/api/seals/unit-rule", { ...rule, version: 0 })).status).toBe(200);
    const id = await registered();
    expect((await office.sealsOf(finance.clerk, id)).body).toMatchObject({
      sealBeforeDispatch: true,
      uses: [{ state: "waiting", maySeal: true }],
    });
    const { status, body } = await send(finance.clerk, id, "dispatch");
    expect([status, body.code]).toEqual([409, "documents.not_sealed"]);
    expect(JSON.stringify(body)).toContain(`还缺：${finance.name}`);
    await seal(id);
    await act(finance.clerk, id, "dispatch");
  });

  it("sends the sealed original: whoever receives it prints and verifies the sealed file", async () => {
    const id = await registered();
    await seal(id);
    await act(finance.clerk, id, "dispatch");
    await app.drainJobs();
    for (const format of ["pdf", "ofd"]) {
      const { status, headers } = await app.as(education.clerk).get(`/api/documents/${id}/${format}`);
      expect(status).toBe(302);
      const { body } = await app.as(education.clerk).get(headers.get("location") ?? "");
      expect(await office.verified(Buffer.from(body))).toMatchObject({
        verdict: "valid",
        signatures: [{ signer: finance.name }],
      });
    }
  });
});
