import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { sealingOffice } from "./sealing.testing.ts";

const { app, finance, education, act, registered, sealsOf, seal, verified, keepArchives } = await sealingOffice();

describe("an official document", () => {
  it("is sealed once it has its number, read sealed by its receivers, and verified by a stranger", async () => {
    const id = await registered();
    const { uses } = (await sealsOf(finance.clerk, id)).body;
    expect(uses).toMatchObject([{ state: "waiting", unitName: finance.name, maySeal: true }]);
    const { status, body } = await app.as(finance.clerk).post(`/api/seals/uses/${uses[0].id}/seal`, { seam: false });
    expect([status, body.state]).toEqual([200, "sealed"]);
    expect((await sealsOf(education.clerk, id)).status).toBe(404);
    await act(finance.clerk, id, "dispatch");
    await app.drainJobs();
    const { files } = (await sealsOf(education.clerk, id)).body;
    for (const file of [files.ofd, files.pdf]) {
      const bytes = Buffer.from((await app.as(education.clerk).get(`/api/files/${file}`)).body);
      expect(await verified(bytes)).toMatchObject({ verdict: "valid", signatures: [{ signer: finance.name }] });
    }
  });

  it("is archived as it was sealed: its original verifies in thirty years", async () => {
    await keepArchives();
    const id = await registered();
    await seal(id);
    await act(finance.clerk, id, "dispatch");
    await act(finance.clerk, id, "file");
    await app.drainJobs();
    const [item] = (await app.as(finance.clerk).get("/api/archives/items")).body.items;
    expect(item.check).toBe("passed");
    const { parts } = (await app.as(finance.clerk).get(`/api/archives/items/${item.id}`)).body;
    const originals = parts.filter(({ role }: { role: string }) => role === "original");
    expect(originals.map(({ name }: { name: string }) => name.split(".").at(-1))).toEqual(["pdf", "ofd"]);
    for (const place of [1, 2]) {
      const { body } = await app.as(finance.clerk).get(`/api/archives/items/${item.id}/parts/${place}`);
      expect(await verified(Buffer.from(body))).toMatchObject({ verdict: "valid" });
    }
  });

  it("is archived by its receivers as it was sealed, too, and kept once for all of them", async () => {
    const id = await registered();
    await seal(id);
    await act(finance.clerk, id, "dispatch");
    await act(finance.clerk, id, "file");
    await keepArchives(education, "Z110");
    await app.drainJobs();
    const clerk = app.as(education.clerk);
    const waiting = (await clerk.get("/api/deliveries?box=waiting")).body.items;
    const copy = waiting.find(({ subject }: { subject: { id: string } }) => subject.id === id);
    const { items } = (await clerk.post("/api/incoming/accept", { deliveryIds: [copy.id] })).body;
    await clerk.post(`/api/incoming/${items[0].incomingId}/register`, { category: "read" });
    await clerk.post(`/api/incoming/${items[0].incomingId}/finish`, { result: "已阅。" });
    await app.drainJobs();
    const [item] = (await clerk.get("/api/archives/items")).body.items;
    const { parts } = (await clerk.get(`/api/archives/items/${item.id}`)).body;
    expect(parts.map(({ role }: { role: string }) => role)).toEqual(["handlingSheet", "incoming", "incoming"]);
    for (const place of [2, 3]) {
      const { body } = await clerk.get(`/api/archives/items/${item.id}/parts/${place}`);
      expect(await verified(Buffer.from(body))).toMatchObject({
        verdict: "valid",
        signatures: [{ signer: finance.name }],
      });
    }
    const { rows } = await sql<{ copies: number }>`
      select count(distinct file_id)::int as copies from archives.part p join archives.item i on i.id = p.item_id
      where i.source_id = any (${[id, items[0].incomingId]}::uuid[]) and p.role in ('original', 'incoming')`.execute(
      app.db,
    );
    expect(rows).toEqual([{ copies: 2 }]);
  });

  it("that is void is sealed no more", async () => {
    const id = await registered();
    const { uses } = (await sealsOf(finance.clerk, id)).body;
    await act(finance.clerk, id, "void", { reason: "内容有误" });
    await app.drainJobs();
    const { status } = await app.as(finance.clerk).post(`/api/seals/uses/${uses[0].id}/seal`, {});
    expect(status).toBe(409);
  });
});
