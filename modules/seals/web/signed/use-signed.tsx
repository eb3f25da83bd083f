import { useQuery } from "@tanstack/react-query";
import { api, type UseSignedOpinions } from "@tz/kernel/web/base";
import type { z } from "zod";
import type { SignedOpinions } from "../../contract/index.ts";
import { SignedMark, SignedPicture } from "./signed-mark.tsx";

/** Which opinions about a case bear a signature; none for those who may not see them. */
export const useSigned: UseSignedOpinions = ({ type, id, enabled = true }) => {
  const { data, isLoading } = useQuery({
    queryKey: ["seals", "opinions", type, id],
    queryFn: ({ signal }) =>
      api.get<z.output<typeof SignedOpinions>>(`/api/signed-opinions/of/${type}/${id}`, {}, signal),
    enabled,
    retry: false,
  });
  const of = (at: string | null, person: string | null | undefined) =>
    data?.items.find((one) => one.at === at && one.person === person);
  return {
    isPending: isLoading,
    mark: (at, person) => <SignedMark opinion={of(at, person)} />,
    picture: (at, person) => <SignedPicture opinion={of(at, person)} />,
  };
};
