import { SearchOutlined } from "@ant-design/icons";
import { useEffect, useState } from "react";
import type { TextField } from "./fields.ts";
import styles from "./filter-bar.module.css";

const pause = 350; // ms without a key after which the list follows

interface TextFilterProps {
  field: TextField;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter by words: the list follows when typing rests, at once on Enter. */
export function TextFilter({ field: { label, placeholder }, value = "", onChange }: TextFilterProps) {
  const [draft, setDraft] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setDraft(value);
  }
  const words = draft.trim();
  useEffect(() => {
    if (words === value) return;
    const timer = setTimeout(() => onChange(words || undefined), pause);
    return () => clearTimeout(timer);
  }, [words, value, onChange]);
  return (
    <div className={styles.words}>
      <SearchOutlined aria-hidden="true" />
      <input
        type="search"
        value={draft}
        aria-label={label}
        placeholder={placeholder ?? label}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && words !== value) onChange(words || undefined);
        }}
      />
    </div>
  );
}
