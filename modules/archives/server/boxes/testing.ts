import { archivesApp } from "../testing.ts";

/** The archives of the finance bureau with items of so many pages each, and boxes for them. */
export async function boxesApp() {
  const app = await archivesApp();
  const clerk = app.as(app.finance.clerk);
  return {
    ...app,
    clerk,
    /** Archives items of one file of so many pages each, then one that is kept for ever. */
    async archivedWith(...pages: number[]): Promise<void> {
      await app.archived();
      const [part] = app.papers.values().next().value?.parts ?? [];
      if (!part) throw new Error("no part");
      for (const count of pages) await app.archived({ parts: [{ ...part, pages: count }] });
      await app.archived({ title: "关于印发财务管理办法的通知" });
    },
    /** Puts all items of the year into boxes. */
    fill: (more: object = {}) => clerk.post("/api/archives/boxes", { year: 2026, ...more }),
    boxes: async (query = "") => (await clerk.get(`/api/archives/boxes${query}`)).body.items,
  };
}
