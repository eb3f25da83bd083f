import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { PostView } from "../../../contract/people/index.ts";
import { usePost } from "../../access/index.ts";
import { api } from "../../base/index.ts";

interface HandlerSelectProps {
  label: string;
  value: string | undefined;
  onChange: (personId: string | undefined) => void;
}

const MOST = 200;

/** One of the people of the reader's unit; those with the lowest ranks first, as in the directory. */
export default function HandlerSelect({ label, value, onChange }: HandlerSelectProps) {
  const unitId = usePost()?.unitId;
  const posts = useQuery({
    queryKey: ["directory", unitId, "handlers"],
    queryFn: ({ signal }) => api.get<{ items: PostView[] }>(`/api/units/${unitId}/posts`, { limit: MOST }, signal),
    enabled: unitId !== undefined,
    staleTime: 60_000,
  });
  const people = new Map((posts.data?.items ?? []).map(({ personId, personName }) => [personId, personName]));
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      value={value ?? null}
      onChange={(personId: string | null) => onChange(personId ?? undefined)}
      showSearch={{ optionFilterProp: "label" }}
      options={[...people].map(([personId, name]) => ({ value: personId, label: name }))}
    />
  );
}
