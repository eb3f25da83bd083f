import { Input, type InputProps } from "antd";
import { useState } from "react";
import paper from "../paper/paper.module.css";
import { TitleLines } from "../paper/title-lines.tsx";
import styles from "./editor.module.css";

interface TitleFieldProps extends Pick<InputProps, "id" | "autoFocus" | "placeholder" | "status"> {
  label: string;
  value: string;
  onChange: (title: string) => void;
}

/**
 * A title while it is written. A field of text ends its lines within words, whatever it is told; so its lines show as on paper
 * as soon as one has left it.
 */
export function TitleField({ label, value, onChange, ...field }: TitleFieldProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.titleField}>
      <Input.TextArea
        {...field}
        className={`${paper.title} ${styles.title}`}
        variant="borderless"
        autoSize
        maxLength={200}
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(target.value.replaceAll(/[\r\n]/g, ""))}
      />
      <div ref={setBox} className={`${paper.title} ${styles.title}`} aria-hidden="true">
        <TitleLines title={value} box={box} />
      </div>
    </div>
  );
}
