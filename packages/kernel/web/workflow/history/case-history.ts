import { queryOptions } from "@tanstack/react-query";
import type { CaseDiagram, CaseHistory } from "../../../contract/workflow/index.ts";
import { api } from "../../base/index.ts";
import { casesKey } from "../tasks.ts";

/** Which record of which module a process runs for. */
export interface CaseRef {
  type: string;
  id: string;
}

/** Everything that happened to a case, who has it now, and who read its copies. */
export const historyQuery = ({ type, id }: CaseRef) =>
  queryOptions({
    queryKey: [...casesKey, type, id, "history"],
    queryFn: ({ signal }) => api.get<CaseHistory>(`/api/cases/${type}/${id}/history`, {}, signal),
  });

/** The process of a case as a drawing, with where it stands. */
export const diagramQuery = ({ type, id }: CaseRef) =>
  queryOptions({
    queryKey: [...casesKey, type, id, "diagram"],
    queryFn: ({ signal }) => api.get<CaseDiagram>(`/api/cases/${type}/${id}/diagram`, {}, signal),
  });
