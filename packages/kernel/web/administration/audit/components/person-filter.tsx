import { useQuery } from "@tanstack/react-query";
import type { PersonView } from "../../../../contract/people/index.ts";
import { api } from "../../../base/index.ts";
import { PersonField } from "../../../people/index.ts";
import { useText } from "../text.ts";

interface PersonFilterProps {
  personId: string | undefined;
  onChange: (personId: string | undefined) => void;
}

/** Chooses one person; an id that stands in the address is shown by its name. */
export function PersonFilter({ personId, onChange }: PersonFilterProps) {
  const text = useText();
  const person = useQuery({
    queryKey: ["person", personId],
    queryFn: ({ signal }) => api.get<PersonView>(`/api/people/${personId}`, {}, signal),
    enabled: personId !== undefined,
  });
  return (
    <div style={{ minWidth: "10rem" }}>
      <PersonField
        by="person"
        single
        label={text("audit.person")}
        placeholder={text("audit.person")}
        value={personId ? [{ id: personId, name: person.data?.name ?? text("audit.unknown"), place: "" }] : []}
        onChange={([found]) => onChange(found?.id)}
      />
    </div>
  );
}
