import { useQueries } from "@tanstack/react-query";
import type { PersonView } from "@tz/kernel/contract/people";
import { api, codeOf } from "@tz/kernel/web/base";
import { PersonField } from "@tz/kernel/web/people";
import { Form } from "antd";
import { useText } from "../text.ts";

interface NamedPersonsProps {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}

const personQuery = (id: string) => ({
  queryKey: ["person", id],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<PersonView>(`/api/people/${id}`, {}, signal),
});

/** Chooses certain persons for a step; those who have left meanwhile are told apart, as the directory hides them. */
export function NamedPersons({ ids, onChange }: NamedPersonsProps) {
  const text = useText();
  const persons = useQueries({ queries: ids.map(personQuery) });
  const nameOf = (at: number) => {
    const { data, error } = persons[at] ?? {};
    return codeOf(error) === "kernel.not_found" ? text("step.personLeft") : (data?.name ?? "…");
  };
  return (
    <Form.Item label={text("step.persons")}>
      <PersonField
        by="person"
        label={text("step.persons")}
        value={ids.map((id, at) => ({ id, name: nameOf(at), place: "" }))}
        onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
      />
    </Form.Item>
  );
}
