import { Select } from "antd";
import { useEffect, useState } from "react";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./pickers.module.css";

/** A person in a post, as pickers know them; `id` is whatever the caller sends (a person's or a post's id). */
export interface PersonItem {
  id: string;
  name: string;
  /** Unit, department and post, e.g. 市财政局 办公室 主任. */
  place: string;
}

interface PersonPickerProps {
  /** Finds persons by part of a name or by pinyin; called when typing rests. */
  search: (words: string) => Promise<readonly PersonItem[]>;
  value?: readonly PersonItem[];
  onChange?: (persons: PersonItem[]) => void;
  /** Only one person may be chosen. */
  single?: boolean;
  /** Names the field where no visible label belongs to it. */
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  id?: string;
}

const pause = 250; // ms
const none: readonly PersonItem[] = [];

/** Words being typed, and the persons found for them; an answer that was overtaken is dropped. */
function usePersons(search: PersonPickerProps["search"], words: string) {
  const [found, setFound] = useState<{ words: string; persons: readonly PersonItem[] }>();
  useEffect(() => {
    let overtaken = false;
    const timer = setTimeout(async () => {
      const persons = await search(words).catch(() => none);
      if (!overtaken) setFound({ words, persons });
    }, pause);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [search, words]);
  return { persons: found?.persons ?? none, searching: found?.words !== words };
}

/** A field that holds persons, found by name or pinyin; shows where each of them sits, since names repeat. */
export function PersonPicker(props: PersonPickerProps) {
  const { search, value = none, onChange, single, label, placeholder, disabled, id } = props;
  const text = useUiText();
  const [words, setWords] = useState("");
  const [open, setOpen] = useState(false);
  const { persons, searching } = usePersons(search, words);
  const known = new Map([...value, ...persons].map((person) => [person.id, person]));
  return (
    <Select<string[]>
      {...(id === undefined ? {} : { id })}
      aria-label={label ?? (id === undefined ? text("persons.search") : undefined)}
      mode="multiple"
      {...(single ? { maxCount: 1 } : {})}
      disabled={disabled ?? false}
      open={open}
      onOpenChange={setOpen}
      className={styles.person ?? ""}
      placeholder={placeholder ?? text("persons.search")}
      value={value.map((person) => person.id)}
      options={persons.map((person) => ({ value: person.id, label: person.name, person }))}
      labelRender={({ value: key }) => known.get(String(key))?.name ?? String(key)}
      optionRender={({ data }) => (
        <span className={styles.option}>
          <span>{data.person.name}</span>
          <span className={styles.faint}>{data.person.place}</span>
        </span>
      )}
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      notFoundContent={searching ? text("loading") : text("persons.nothing")}
      onChange={(ids) => {
        setWords("");
        setOpen(false); // it would cover what comes next; typing opens it again
        onChange?.(ids.flatMap((key) => known.get(key) ?? []));
      }}
    />
  );
}
