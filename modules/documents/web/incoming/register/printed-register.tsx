import { DateText, Printed } from "@tz/ui";
import type { IncomingRow } from "../../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./printed-register.module.css";

interface PrintedRegisterProps {
  rows: readonly IncomingRow[];
  unitName: string;
}

/** 收文登记簿 as it is printed and bound. */
export function PrintedRegister({ rows, unitName }: PrintedRegisterProps) {
  const text = useText();
  return (
    <Printed title={text("print.register", { unit: unitName })}>
      <table>
        <thead>
          <tr>
            <th className={styles.number}>{text("column.receivedNumber")}</th>
            <th className={styles.day}>{text("column.received")}</th>
            <th className={styles.sender}>{text("column.sender")}</th>
            <th className={styles.number}>{text("column.number")}</th>
            <th>{text("column.title")}</th>
            <th className={styles.short}>{text("column.urgency")}</th>
            <th className={styles.short}>{text("column.category")}</th>
            <th className={styles.day}>{text("column.due")}</th>
            <th className={styles.short}>{text("column.state")}</th>
            <th className={styles.day}>{text("print.finished")}</th>
            <th className={styles.sign}>{text("print.sign")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.receivedNumber}</td>
              <td>
                <DateText value={row.receivedAt} form="day" />
              </td>
              <td>{row.senderName}</td>
              <td>{row.documentNumber}</td>
              <td>{row.title}</td>
              <td>{row.urgency !== "normal" && text(`urgency.${row.urgency}`)}</td>
              <td>{text(`category.${row.category}`)}</td>
              <td>
                <DateText value={row.dueAt} form="day" />
              </td>
              <td>{text(`state.${row.state}`)}</td>
              <td>
                <DateText value={row.finishedAt} form="day" />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Printed>
  );
}
