import { useQuery } from "@tanstack/react-query";
import type { RoleView } from "../../../contract/access/index.ts";
import { api, useBilingual } from "../../base/index.ts";

/** The names of all roles by id; empty until they are read. An office has a dozen. */
export function useRoleNames(): ReadonlyMap<string, string> {
  const bilingual = useBilingual();
  const roles = useQuery({
    queryKey: ["roles", "names"],
    queryFn: ({ signal }) => api.get<{ items: RoleView[] }>("/api/roles", { limit: 100 }, signal),
  });
  return new Map(roles.data?.items.map(({ id, name }) => [id, bilingual(name)]));
}
