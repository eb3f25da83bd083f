import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import type {
  AppraisalView,
  ArchiveApprovals,
  ArchiveDuties,
  BoxView,
  CatalogueRow,
  ItemView,
  OwnFonds,
  RetentionTableView,
  Statistics,
  TransferView,
} from "../contract/index.ts";

/** Begins the keys of everything of this module: a command may change any list of it. */
export const archivesKey = ["archives"];

const read = <Answer>(name: string, path: string) =>
  queryOptions({
    queryKey: [...archivesKey, name, path],
    queryFn: ({ signal }) => api.get<Answer>(path, {}, signal),
  });

export const itemQuery = (itemId: string) => read<ItemView>("item", `/api/archives/items/${itemId}`);
export const fondsQuery = read<OwnFonds>("fonds", "/api/archives/fonds");
export const retentionTableQuery = read<RetentionTableView>("table", "/api/archives/retention-table");
export const boxQuery = (boxId: string) =>
  read<{ box: BoxView; rows: CatalogueRow[] }>("box", `/api/archives/boxes/${boxId}`);
export const transferQuery = (id: string) => read<TransferView>("transfer", `/api/archives/transfers/${id}`);
export const appraisalQuery = (id: string) => read<AppraisalView>("appraisal", `/api/archives/appraisals/${id}`);
export const statisticsQuery = read<Statistics>("statistics", "/api/archives/statistics");

const dutiesQuery = read<ArchiveDuties>("duties", "/api/archives/duties");

/** Finished papers of the unit that failed to be archived. */
export const useFailedCount = () => useQuery(dutiesQuery).data?.failed;
/** Requests to borrow that wait for the unit's archivist. */
export const useAskedCount = () => useQuery(dutiesQuery).data?.asked;
/** Transfers that wait to be checked and taken in by the unit, which is their archive house. */
export const useSentCount = () => useQuery(dutiesQuery).data?.sent;

const approvalsQuery = read<ArchiveApprovals>("approvals", "/api/archives/approvals");

/** Destructions that wait for the person's approval. */
export const useApprovalCount = () => useQuery(approvalsQuery).data?.asked;
