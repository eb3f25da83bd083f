import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const police = app.people.unit("公安局");
const supplement = (person: typeof finance.staff, id: string, body: object) =>
  app.as(person).post(`/api/documents/${id}/supplement`, body);

describe("dispatching to further units", () => {
  it("reaches those who have no copy yet, and says so when all have one", async () => {
    const id = await app.at("dispatched");
    const send = (body: object) => supplement(finance.clerk, id, body);
    expect((await send({ unitIds: [police.id, education.id] })).body.unitCount).toBe(1);
    expect((await send({ unitIds: [police.id] })).body.code).toBe("documents.no_new_units");
    expect((await send({ groupIds: [app.people.groups.counties], asCopy: true })).body.unitCount).toBe(2);
    expect((await send({})).status).toBe(400);
    expect(await app.copies(id)).toHaveLength(4);
    const notes = (await app.audited("documents.supplement-dispatch", id)).map(({ note }) => note);
    expect(notes).toMatchObject([{ unitCount: 1 }, { unitCount: 2 }]);
  });

  it("is the office's of the issuing unit", async () => {
    const id = await app.at("dispatched");
    const wish = { unitIds: [police.id] };
    expect((await supplement(finance.staff, id, wish)).status).toBe(403);
    expect((await supplement(education.clerk, id, wish)).body.code).toBe("documents.not_your_step");
    expect((await supplement(police.clerk, id, wish)).status).toBe(404);
    const early = await app.at("dispatch");
    expect((await supplement(finance.clerk, early, wish)).body.code).toBe("documents.not_dispatched");
  });

  it("is possible after filing, too", async () => {
    const id = await app.at("filed");
    expect((await supplement(finance.clerk, id, { unitIds: [police.id] })).body.unitCount).toBe(1);
  });
});
