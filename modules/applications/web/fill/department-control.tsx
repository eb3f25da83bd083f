import { useQuery } from "@tanstack/react-query";
import type { DepartmentList } from "@tz/kernel/contract/people";
import { usePost } from "@tz/kernel/web/access";
import { api } from "@tz/kernel/web/base";
import { Select } from "antd";
import type { z } from "zod";

interface DepartmentControlProps {
  id: string;
  many: boolean;
  value: readonly string[];
  onChange: (value: unknown) => void;
}

/** Departments of one's own unit. */
export function DepartmentControl({ id, many, value, onChange }: DepartmentControlProps) {
  const unitId = usePost()?.unitId;
  const { data } = useQuery({
    queryKey: ["departments", unitId],
    queryFn: ({ signal }) => api.get<z.output<typeof DepartmentList>>("/api/departments", { unitId }, signal),
    enabled: unitId !== undefined,
  });
  const there = (data?.items ?? []).filter(({ state }) => state === "active");
  return (
    <Select
      id={id}
      allowClear
      {...(many ? { mode: "multiple" as const } : {})}
      value={many ? [...value] : (value[0] ?? null)}
      options={there.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(chosen: string | string[] | null) => onChange(chosen ?? undefined)}
    />
  );
}
