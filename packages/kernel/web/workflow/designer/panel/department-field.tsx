import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { DepartmentList } from "../../../../contract/people/index.ts";
import { api } from "../../../base/index.ts";
import { UnitField } from "../../../people/index.ts";
import { namesQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { Field } from "./fields.tsx";

/** A department: first its unit, then the department within it. */
export function DepartmentField({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const text = useText();
  const [unitId, setUnitId] = useState<string>();
  const { data: names = [] } = useQuery(namesQuery(id ? [id] : []));
  const { data } = useQuery({
    queryKey: ["departments", unitId],
    queryFn: ({ signal }) => api.get<z.output<typeof DepartmentList>>("/api/departments", { unitId }, signal),
    enabled: unitId !== undefined,
  });
  const chosen = names.map((one) => ({ value: one.id, label: [one.place, one.name].join(" ") }));
  const offered = (data?.items ?? []).filter(({ state }) => state === "active");
  const options = [...chosen, ...offered.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <>
      <UnitField single value={unitId ? [unitId] : []} onChange={([unit]) => setUnitId(unit)} />
      <Field label={text("department")}>
        {(field) => (
          <Select
            id={field}
            value={id || null}
            options={options.filter(({ value }, place) => options.findIndex((one) => one.value === value) === place)}
            onChange={(value) => value && onChange(value)}
          />
        )}
      </Field>
    </>
  );
}
