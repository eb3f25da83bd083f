import { expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, people } = app;
const clerk = app.as(finance.clerk);

it("keeps number and scheme once items bear them", async () => {
  await app.archived();
  const { fonds } = (await clerk.get("/api/archives/fonds")).body;
  const body = { ...fonds, houseId: null };
  expect((await clerk.put("/api/archives/fonds", { ...body, number: "Z111" })).body.code).toBe("archives.fonds_in_use");
  expect((await clerk.put("/api/archives/fonds", { ...body, name: "财政局" })).status).toBe(200);
  expect((await clerk.put("/api/archives/fonds", body)).body.code).toBe("kernel.version_conflict");
});

it("refuses a fonds number of another unit", async () => {
  const keeper = app.as(people.unit("审计局").clerk);
  const body = {
    number: "Z109",
    name: "审计局",
    scheme: "yearRetention",
    catalogue: "unit",
    houseId: null,
    version: 0,
  };
  expect((await keeper.put("/api/archives/fonds", body)).body.code).toBe("archives.fonds_taken");
  expect((await keeper.put("/api/archives/fonds", { ...body, number: "Z112" })).body.fonds).toMatchObject({
    number: "Z112",
    version: 1,
    inUse: false,
  });
});

it("is for archivists alone", async () => {
  const { fonds } = (await clerk.get("/api/archives/fonds")).body;
  const body = { ...fonds, houseId: null };
  expect((await app.as(finance.staff).put("/api/archives/fonds", body)).status).toBe(403);
});
