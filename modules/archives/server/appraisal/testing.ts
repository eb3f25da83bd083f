import type { AppraisalLine, AppraisalView } from "../../contract/index.ts";
import { archivesApp } from "../testing.ts";

/** The archives of the finance bureau with appraisals of what has fallen due. */
export async function appraisalsApp() {
  const app = await archivesApp();
  const clerk = app.as(app.finance.clerk);
  const begin = (by = clerk, title = "2026年到期鉴定") => by.post("/api/archives/appraisals", { title });
  const seen = async (id: string): Promise<AppraisalView> =>
    (await clerk.get(`/api/archives/appraisals/${id}`)).body as AppraisalView;
  const linesOf = async (id: string): Promise<AppraisalLine[]> =>
    (await clerk.get(`/api/archives/appraisals/${id}/items`)).body.items;
  /** Does something with an appraisal as it stands now. */
  async function act(person: { id: string }, id: string, verb: string, more: object = {}) {
    const { version } = await seen(id);
    return app.as(person).post(`/api/archives/appraisals/${id}/${verb}`, { version, ...more });
  }
  /** Archives items of 2014 whose ten years are over. @returns their ids */
  async function dueItems(count: number): Promise<string[]> {
    const ids = [];
    for (let n = 0; n < count; n += 1)
      ids.push((await app.archived({ title: "关于报送材料的函", year: 2014, date: "2014-05-01" })).id);
    return ids;
  }
  /** Begins an appraisal of so many items that have fallen due. */
  async function opened(count: number, by = clerk): Promise<{ id: string; itemIds: string[] }> {
    const itemIds = await dueItems(count);
    return { id: (await begin(by)).body.id, itemIds };
  }
  const judge = (id: string, itemIds: string[], more: object = {}) =>
    act(app.finance.clerk, id, "judge", { itemIds, verdict: "destroy", reason: "无查考价值", ...more });
  return {
    ...app,
    clerk,
    begin,
    seen,
    linesOf,
    act,
    dueItems,
    opened,
    judge,
    /** An appraisal that would destroy one item and waits for its approvals. */
    async asked(by = clerk): Promise<{ id: string; itemId: string }> {
      const { id, itemIds } = await opened(1, by);
      await judge(id, itemIds);
      await act(app.finance.clerk, id, "ask");
      return { id, itemId: itemIds[0] as string };
    },
  };
}
