import { DateText, Facts, StatusTag } from "@tz/ui";
import { Button, Drawer } from "antd";
import { type AuditRow, noteValue, noteWord } from "../../../../contract/audit/index.ts";
import { useBilingual } from "../../../base/index.ts";
import styles from "../../shared/shared.module.css";
import { type NoteLine, noteLines } from "../note.ts";
import { useText } from "../text.ts";
import { nobody } from "./nobody.ts";

interface RowDrawerProps {
  row: AuditRow;
  /** Shows everything that happened to the same thing. */
  onSubject: (subjectId: string) => void;
  onClose: () => void;
}

/** One row in full: who, where, on whose behalf, what it was about, and what changed. */
export function RowDrawer({ row, onSubject, onClose }: RowDrawerProps) {
  const text = useText();
  const { subjectId } = row;
  return (
    <Drawer open size={640} title={row.event} onClose={onClose}>
      <div className={styles.stack}>
        <Facts
          facts={[
            { label: text("audit.time"), value: <DateText value={row.at} form="minute" /> },
            {
              label: text("audit.outcome"),
              value: (
                <StatusTag tone={row.ok ? "good" : "bad"}>{text(row.ok ? "audit.done" : "audit.refused")}</StatusTag>
              ),
            },
            { label: text("audit.person"), value: row.personName ?? nobody(text, row) },
            { label: text("audit.behalf"), value: row.onBehalfOfName },
            { label: text("audit.place"), value: [row.unitName, row.postTitle].filter(Boolean).join(" ") },
            { label: text("audit.ip"), value: row.ip },
            { label: text("audit.command"), value: <code>{row.command}</code> },
            { label: text("audit.position"), value: row.position === null ? text("audit.unsealed") : row.position },
            { label: text("audit.subjectUnit"), value: row.subjectUnitName },
            { label: text("audit.subject"), value: subjectId && <code>{subjectId}</code>, wide: true },
          ]}
        />
        {subjectId && <Button onClick={() => onSubject(subjectId)}>{text("audit.sameSubject")}</Button>}
        <h2>{text("audit.details")}</h2>
        <Details lines={noteLines(row.note, (value) => text(value ? "audit.yes" : "audit.no"))} />
      </div>
    </Drawer>
  );
}

function Details({ lines }: { lines: readonly NoteLine[] }) {
  const text = useText();
  const bilingual = useBilingual();
  if (lines.length === 0) return <p className={styles.hint}>{text("audit.noDetails")}</p>;
  const hasChange = lines.some((line) => "before" in line);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={text("audit.details")}>
        <thead>
          <tr>
            <th scope="col">{text("audit.field")}</th>
            <th scope="col">{text(hasChange ? "audit.before" : "audit.value")}</th>
            {hasChange && <th scope="col">{text("audit.after")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>{bilingual(noteWord(line.key))}</td>
              {"before" in line ? (
                <>
                  <td className={styles.pre}>{bilingual(noteValue(line.key, line.before))}</td>
                  <td className={styles.pre}>{bilingual(noteValue(line.key, line.after))}</td>
                </>
              ) : (
                <td className={styles.pre} colSpan={hasChange ? 2 : 1}>
                  {line.value}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
