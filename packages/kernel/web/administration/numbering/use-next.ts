import { useQuery } from "@tanstack/react-query";
import type { NextNumber } from "../../../contract/numbering/index.ts";
import { api } from "../../base/index.ts";

/** The next number of a series, with those that are kept and those that may be filled again. */
export const useNext = (seriesId: string) =>
  useQuery({
    queryKey: ["series", seriesId, "next"],
    queryFn: ({ signal }) => api.get<NextNumber>(`/api/number-series/${seriesId}/next`, {}, signal),
  });
