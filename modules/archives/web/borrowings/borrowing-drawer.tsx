import { DateText, Facts, usePhone } from "@tz/ui";
import { Button, Drawer, Form, Input, InputNumber, Radio } from "antd";
import { type BorrowingView, longestBorrowing } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { ActDrawer } from "../components/act-drawer.tsx";
import { Press } from "../components/press.tsx";
import { useText } from "../text.ts";

interface DrawerProps {
  row: BorrowingView;
  onClose: () => void;
}

/** One borrowing: decided on by the archivist, given back by the reader. */
export function BorrowingDrawer({ row, onClose }: DrawerProps) {
  return row.may.includes("decide") ? (
    <DecideDrawer row={row} onClose={onClose} />
  ) : (
    <ShowDrawer row={row} onClose={onClose} />
  );
}

function ShowDrawer({ row, onClose }: DrawerProps) {
  const text = useText();
  const phone = usePhone();
  return (
    <Drawer open size={phone ? "100%" : 520} title={row.title} onClose={onClose}>
      <BorrowingFacts row={row} />
      <div className={styles.actions}>
        <Button type="primary" href={`/archives/${row.itemId}`}>
          {text("borrowings.open")}
        </Button>
        {row.may.includes("end") && (
          <Press path={`/api/archives/borrowings/${row.id}/end`} body={{ version: row.version }} onDone={onClose}>
            {text("borrowings.end")}
          </Press>
        )}
      </div>
    </Drawer>
  );
}

function BorrowingFacts({ row }: { row: BorrowingView }) {
  const text = useText();
  return (
    <Facts
      facts={[
        { label: text("borrowings.reader"), value: `${row.personName} ${row.unitName}`, wide: true },
        { label: text("column.code"), value: row.code, wide: true },
        { label: text("borrow.purpose"), value: row.purpose, wide: true },
        { label: text("borrow.days"), value: row.days },
        { label: text("borrowings.until"), value: row.untilAt && <DateText value={row.untilAt} form="day" /> },
        { label: text("borrowings.decidedBy"), value: row.decidedBy },
        { label: text("borrowings.readings"), value: row.readings },
        { label: text("borrowings.reason"), value: row.reason, wide: true },
      ]}
    />
  );
}

interface Decision {
  outcome: "grant" | "refuse";
  days: number;
  reason?: string;
}

function DecideDrawer({ row, onClose }: DrawerProps) {
  const text = useText();
  return (
    <ActDrawer<Decision>
      title={row.title}
      path={`/api/archives/borrowings/${row.id}/decide`}
      body={{ version: row.version }}
      initial={{ outcome: "grant", days: row.days }}
      sentence={({ outcome, days }) =>
        text(outcome === "refuse" ? "decide.refuseSentence" : "decide.grantSentence", {
          person: row.personName,
          days: days ?? row.days,
        })
      }
      confirm={text("decide.verb")}
      onClose={onClose}
    >
      <BorrowingFacts row={row} />
      <Form.Item name="outcome" label={text("decide.outcome")}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={(["grant", "refuse"] as const).map((value) => ({ value, label: text(`decide.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={text("borrow.days")}>
        <InputNumber min={1} max={longestBorrowing} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label={text("borrowings.reason")}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Form.Item>
    </ActDrawer>
  );
}
