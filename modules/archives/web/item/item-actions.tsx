import { useBilingual } from "@tz/kernel/web/base";
import { Button, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { type ItemView, longestBorrowing, type Retention, retentionEntries } from "../../contract/index.ts";
import { ActDrawer } from "../components/act-drawer.tsx";
import { ReasonField, RetentionField } from "../components/fields.tsx";
import { Press } from "../components/press.tsx";
import { useText } from "../text.ts";

type Drawn = "borrow" | "reclass" | "correct";

/** What the reader may do with an item. */
export function ItemActions({ item }: { item: ItemView }) {
  const text = useText();
  const [drawn, setDrawn] = useState<Drawn>();
  const close = () => setDrawn(undefined);
  const may = (action: ItemView["may"][number]) => item.may.includes(action);
  return (
    <>
      {may("borrow") && (
        <Button type="primary" onClick={() => setDrawn("borrow")}>
          {text("borrow.verb")}
        </Button>
      )}
      {may("correct") && <Button onClick={() => setDrawn("correct")}>{text("correct.verb")}</Button>}
      {may("reclass") && <Button onClick={() => setDrawn("reclass")}>{text("reclass.verb")}</Button>}
      {may("check") && (
        <Press path={`/api/archives/items/${item.id}/check`} body={{ stage: "CQ" }}>
          {text("check.verb")}
        </Press>
      )}
      {may("package") && (
        <Button href={`/api/archives/items/${item.id}/package`} download>
          {text("package.verb")}
        </Button>
      )}
      {drawn === "borrow" && <BorrowDrawer item={item} onClose={close} />}
      {drawn === "reclass" && <ReclassDrawer item={item} onClose={close} />}
      {drawn === "correct" && <CorrectDrawer item={item} onClose={close} />}
    </>
  );
}

interface DrawerProps {
  item: ItemView;
  onClose: () => void;
}

const usualDays = 7;

function BorrowDrawer({ item, onClose }: DrawerProps) {
  const text = useText();
  return (
    <ActDrawer<{ purpose: string; days: number }>
      title={text("borrow.title")}
      path={`/api/archives/items/${item.id}/borrowings`}
      initial={{ days: usualDays }}
      sentence={({ days }) => text("borrow.sentence", { holder: item.holderName, days: days ?? usualDays })}
      confirm={text("borrow.verb")}
      onClose={onClose}
    >
      <ReasonField name="purpose" label={text("borrow.purpose")} most={300} />
      <Form.Item name="days" label={text("borrow.days")} rules={[{ required: true }]}>
        <InputNumber min={1} max={longestBorrowing} precision={0} />
      </Form.Item>
    </ActDrawer>
  );
}

function ReclassDrawer({ item, onClose }: DrawerProps) {
  const text = useText();
  const say = useBilingual();
  const words = (retention: Retention) => say(retentionEntries[retention]);
  return (
    <ActDrawer<{ retention: Retention; reason: string }>
      title={text("reclass.verb")}
      path={`/api/archives/items/${item.id}/reclass`}
      body={{ version: item.version }}
      sentence={({ retention }) =>
        retention
          ? text("reclass.sentence", { from: words(item.retention), to: words(retention), code: item.code })
          : text("reclass.choose")
      }
      confirm={text("reclass.verb")}
      onClose={onClose}
    >
      <RetentionField other={item.retention} />
      <ReasonField label={text("reclass.reason")} />
    </ActDrawer>
  );
}

function CorrectDrawer({ item, onClose }: DrawerProps) {
  const text = useText();
  const { title, author, pages, note } = item;
  return (
    <ActDrawer<{ title: string; author: string; pages: number; note: string }>
      title={text("correct.verb")}
      path={`/api/archives/items/${item.id}/correct`}
      body={{ version: item.version }}
      initial={{ title, author, pages, note }}
      sentence={() => text("correct.sentence")}
      confirm={text("correct.verb")}
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label={text("column.title")}
        extra={text("correct.titleHint")}
        rules={[{ required: true }]}
      >
        <Input.TextArea autoSize maxLength={300} />
      </Form.Item>
      <Form.Item name="author" label={text("column.author")} rules={[{ required: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="pages" label={text("column.pages")} rules={[{ required: true }]}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={text("column.note")}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActDrawer>
  );
}
