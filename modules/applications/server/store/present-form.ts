import type { FormRow } from "../../contract/index.ts";
import type { LoadedForm } from "./forms.ts";

/** One line of the list of forms, as those who draw them see it. */
export const presentForm = (row: LoadedForm): FormRow => ({
  id: row.id,
  title: row.title,
  audience: row.audience,
  unit: { id: row.unit_id, name: row.unit_name },
  state: row.state,
  latest: row.latest,
  changed: row.changed,
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by_name,
});
