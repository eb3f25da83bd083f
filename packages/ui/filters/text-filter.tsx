import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useEffect, useState } from "react";
import type { TextField } from "./fields.ts";

const pause = 350; // ms without a key after which the list follows

interface TextFilterProps {
  field: TextField;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter by words: the list follows when typing rests, at once on Enter. */
export function TextFilter({ field, value, onChange }: TextFilterProps) {
  const [draft, setDraft] = useState(value ?? "");
  useEffect(() => setDraft(value ?? ""), [value]);
  const commit = (words: string) => {
    const next = words.trim() || undefined;
    if (next !== value) onChange(next);
  };
  useEffect(() => {
    if (draft.trim() === (value ?? "")) return;
    const timer = setTimeout(() => onChange(draft.trim() || undefined), pause);
    return () => clearTimeout(timer);
  }, [draft, value, onChange]);
  return (
    <Input
      allowClear
      prefix={<SearchOutlined />}
      value={draft}
      aria-label={field.label}
      placeholder={field.placeholder ?? field.label}
      onChange={(event) => setDraft(event.target.value)}
      onPressEnter={() => commit(draft)}
    />
  );
}
