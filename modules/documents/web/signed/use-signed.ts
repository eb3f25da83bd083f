import { useQuery } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import type { SignedOpinions, SignedOpinionView } from "@tz/seals/contract";
import type { z } from "zod";

/** The signed opinions of one case, by their moments and writers. */
export interface Signed {
  isPending: boolean;
  of(at: string | null, person: string | null | undefined): SignedOpinionView | undefined;
}

/** Which opinions about a case bear a signature; none for those who may not see them. */
export function useSigned(type: string, id: string, { enabled = true } = {}): Signed {
  const { data, isLoading } = useQuery({
    queryKey: ["seals", "opinions", type, id],
    queryFn: ({ signal }) => api.get<z.output<typeof SignedOpinions>>(`/api/seals/opinions/${type}/${id}`, {}, signal),
    enabled,
    retry: false,
  });
  const items = data?.items ?? [];
  return { isPending: isLoading, of: (at, person) => items.find((one) => one.at === at && one.person === person) };
}
