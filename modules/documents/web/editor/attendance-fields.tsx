import { Select } from "antd";
import type { Attendance, DocumentContent } from "../../contract/index.ts";
import paper from "../paper/paper.module.css";
import { useText } from "../text.ts";
import styles from "./editor.module.css";
import type { Change } from "./paper-editor.tsx";
import { placeId } from "./places.ts";

const parts = [
  ["present", "出席"],
  ["excused", "请假"],
  ["observing", "列席"],
] as const satisfies readonly (readonly [keyof Attendance, string])[];

interface AttendanceFieldsProps {
  content: DocumentContent;
  onChange: Change;
}

/** 出席、请假、列席 of minutes, written where they stand (GB/T 9704-2012 10.3). */
export function AttendanceFields({ content: { attendance }, onChange }: AttendanceFieldsProps) {
  const text = useText();
  const set = (part: keyof Attendance, names: readonly string[]) => {
    const kept = names.map((name) => name.trim().slice(0, 100)).filter((name) => name !== "");
    onChange({ attendance: { ...attendance, [part]: [...new Set(kept)] } });
  };
  return (
    <div className={paper.attendance} id={placeId("attendance")}>
      {parts.map(([part, label]) => (
        <div key={part} className={styles.attendance}>
          <span>{label}：</span>
          <Select<string[]>
            mode="tags"
            variant="borderless"
            open={false}
            suffixIcon={null}
            aria-label={text(`attendance.${part}`)}
            placeholder={text("attendance.hint")}
            tokenSeparators={["\n", "，", "、", "；"]}
            maxCount={500}
            value={attendance[part]}
            onChange={(names) => set(part, names)}
          />
        </div>
      ))}
    </div>
  );
}
