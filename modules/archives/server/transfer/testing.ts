import { type ArchivesApp, archivesApp } from "../testing.ts";

/** The archives of the finance bureau, which go to the education bureau in the end. */
export async function transfersApp() {
  const app: ArchivesApp = await archivesApp();
  const { finance, education } = app;
  const [clerk, house] = [app.as(finance.clerk), app.as(education.clerk)];
  const { fonds } = (await clerk.get("/api/archives/fonds")).body;
  await clerk.put("/api/archives/fonds", { ...fonds, houseId: education.id });
  const wish = (year: number) => ({ title: `${year}年档案`, fromYear: year, toYear: year, retentions: ["y30"] });
  return {
    ...app,
    clerk,
    house,
    make: (year: number, by = clerk) => by.post("/api/archives/transfers", wish(year)),
    /** Archives items of a year and makes a batch of them. @returns its id */
    async made(year: number, items = 2): Promise<string> {
      for (let n = 0; n < items; n += 1) await app.archived({ year, date: `${year}-02-01` });
      return (await clerk.post("/api/archives/transfers", wish(year))).body.id;
    },
    act: (by: typeof clerk, id: string, verb: string, version: number, more: object = {}) =>
      by.post(`/api/archives/transfers/${id}/${verb}`, { version, ...more }),
    itemsOf: async (by: typeof clerk, id: string) => (await by.get(`/api/archives/transfers/${id}/items`)).body.items,
    /** Classes an item of the finance bureau anew. */
    async reclass(itemId: string) {
      const { version } = await app.item(finance.clerk, itemId);
      return clerk.post(`/api/archives/items/${itemId}/reclass`, { version, retention: "y10", reason: "改划" });
    },
  };
}
