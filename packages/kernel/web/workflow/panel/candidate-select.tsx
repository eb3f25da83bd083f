import { Button, Select } from "antd";
import { useState } from "react";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import styles from "./task-panel.module.css";

interface CandidateSelectProps {
  label: string;
  candidates: TaskView["next"][number]["candidates"];
  value: string[];
  onChange: (ids: string[]) => void;
}

/**
 * Chooses one or several of those who may handle a step. The list closes with the first, so that it does not cover the button; opened
 * again it stays for several, until its own button is pressed.
 */
export function CandidateSelect({ label, candidates, value, onChange }: CandidateSelectProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={text("complete.nextHint")}
      open={open}
      onOpenChange={setOpen}
      value={value}
      onChange={(ids) => {
        if (value.length === 0) setOpen(false);
        onChange(ids);
      }}
      showSearch={{ optionFilterProp: "label" }}
      options={candidates.map(({ id, name, unitName, title }) => ({
        value: id,
        label: text("complete.candidate", { name, unit: unitName, title }),
      }))}
      popupRender={(menu) => (
        <>
          {menu}
          <div className={styles.closing}>
            <Button onClick={() => setOpen(false)}>{text("complete.chosen")}</Button>
          </div>
        </>
      )}
    />
  );
}
