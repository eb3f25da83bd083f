import { type PersonItem, PersonPicker } from "@tz/ui";
import { useCallback } from "react";
import { findPersons, findPosts } from "../persons.ts";

interface PersonFieldProps {
  /** Whether a person is meant, or a person in one of their posts. */
  by: "person" | "post";
  /** Only people of this unit. */
  unitId?: string | undefined;
  value?: readonly PersonItem[];
  onChange?: (persons: PersonItem[]) => void;
  single?: boolean;
  /** Names the field where no visible label belongs to it. */
  label?: string;
  placeholder?: string;
  id?: string;
}

/** `PersonPicker` over the directory; a form field of `PersonItem[]`. */
export function PersonField({ by, unitId, ...field }: PersonFieldProps) {
  const search = useCallback((words: string) => (by === "post" ? findPosts : findPersons)(words, unitId), [by, unitId]);
  return <PersonPicker search={search} {...field} />;
}
