import type { CityPerson } from "@tz/testing";
import { beforeAll, expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const clerk = app.as(finance.clerk);

let open: string;
let internal: string;
beforeAll(async () => {
  open = (await app.archived()).id;
  internal = (await app.archived({ secrecy: "internal" })).id;
});

async function listed(person: CityPerson, scope?: "mine" | "all"): Promise<string[]> {
  const { body } = await app.as(person).get(`/api/archives/items${scope ? `?scope=${scope}` : ""}`);
  return body.items.map(({ id }: { id: string }) => id);
}

async function openTo(catalogue: "closed" | "unit" | "all"): Promise<void> {
  const { fonds } = (await clerk.get("/api/archives/fonds")).body;
  const { status } = await clerk.put("/api/archives/fonds", { ...fonds, houseId: null, catalogue });
  expect(status).toBe(200);
}

it("a closed catalogue is its archivist's alone; who took part in a paper finds it among their own", async () => {
  await openTo("closed");
  expect(await listed(finance.clerk)).toEqual([internal, open]);
  expect(await listed(finance.sectionChief)).toEqual([]);
  expect(await listed(finance.staff, "mine")).toEqual([internal, open]);
  expect(await listed(finance.sectionChief, "mine")).toEqual([]);
});

it("the catalogue of a unit is for its people, and for nobody of another unit", async () => {
  await openTo("unit");
  expect(await listed(finance.sectionChief)).toEqual([internal, open]);
  expect(await listed(education.staff)).toEqual([]);
  expect(await listed(education.staff, "all")).toEqual([]);
});

it("a catalogue that is open to all shows other units nothing that is internal", async () => {
  await openTo("all");
  expect(await listed(education.staff, "all")).toEqual([open]);
  expect((await app.as(education.staff).get(`/api/archives/items/${internal}`)).status).toBe(404);
});
