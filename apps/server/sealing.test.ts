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

  it("that is void is sealed no more", async () => {
    const id = await registered();
    const { uses } = (await sealsOf(finance.clerk, id)).body;
    await act(finance.clerk, id, "void", { reason: "内容有误" });
    await app.drainJobs();
    const { status } = await app.as(finance.clerk).post(`/api/seals/uses/${uses[0].id}/seal`, {});
    expect(status).toBe(409);
  });
});
