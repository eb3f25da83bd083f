import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type { RuleSetDetails, RuleSetVersion, RuleSetView } from "../../../contract/rules/index.ts";
import { api } from "../../base/index.ts";

export type RuleSet = z.output<typeof RuleSetDetails>;
export type RuleVersion = z.output<typeof RuleSetVersion>;

/** Every rule set with what its form needs; there are a dozen at most. */
export const ruleSetsQuery = queryOptions({
  queryKey: ["ruleSets", "all"],
  async queryFn({ signal }) {
    const { items } = await api.get<{ items: z.output<typeof RuleSetView>[] }>("/api/rule-sets", {}, signal);
    return Promise.all(items.map(({ name }) => api.get<RuleSet>(`/api/rule-sets/${name}`, {}, signal)));
  },
});
