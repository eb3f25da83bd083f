import { useQuery } from "@tanstack/react-query";
import { PersonField } from "../../../people/index.ts";
import { namesQuery } from "../queries.ts";
import { useText } from "../text.ts";

interface PeopleFieldProps {
  by: "person" | "post";
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Persons, or persons in a post, that a rule names. */
export function PeopleField({ by, ids, onChange }: PeopleFieldProps) {
  const text = useText();
  const { data = [] } = useQuery(namesQuery(ids));
  const known = new Map(data.map(({ id, name, place }) => [id, { id, name, place }]));
  return (
    <PersonField
      by={by}
      label={text(`people.${by}`)}
      value={ids.map((id) => known.get(id.toLowerCase()) ?? { id, name: id, place: "" })}
      onChange={(people) => onChange(people.map(({ id }) => id))}
    />
  );
}
