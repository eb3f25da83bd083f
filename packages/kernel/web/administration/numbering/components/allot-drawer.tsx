import { Form, Input, Select } from "antd";
import type { EntryView, SeriesView } from "../../../../contract/numbering/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { numberKeys } from "../keys.ts";
import { allotSentence } from "../sentence.ts";
import { useText } from "../text.ts";
import { useNext } from "../use-next.ts";

interface Entries {
  title?: string;
  wanted?: number;
}

interface AllotDrawerProps {
  series: SeriesView;
  /** A void number that is filled again; without one the next, or one chosen from the void ones. */
  refilled?: EntryView;
  onClose: () => void;
}

/** Gives a number to a paper that is not in this system. */
export function AllotDrawer({ series, refilled, onClose }: AllotDrawerProps) {
  const text = useText();
  const next = useNext(series.id);
  const choices = next.data ? [next.data, ...next.data.voided].map((one) => ({ value: one.n, label: one.text })) : [];
  const chosenText = (n: number | undefined) =>
    choices.find(({ value }) => value === n)?.label ?? next.data?.text ?? "";
  return (
    <EditDrawer<Entries>
      title={text(refilled ? "entry.refill" : "allot.title")}
      submit={text("allot.confirm")}
      initial={{}}
      sentence={({ title, wanted }) => allotSentence(text, refilled?.text ?? chosenText(wanted), title)}
      sendOf={({ title, wanted }) => ({
        method: "post",
        path: `/api/number-series/${series.id}/numbers`,
        body: { title, wanted: refilled?.n ?? wanted, year: refilled?.year || undefined },
      })}
      changes={numberKeys}
      onClose={onClose}
    >
      <Form.Item name="title" label={text("allot.paper")} rules={[{ required: true, message: text("needed") }]}>
        <Input autoFocus maxLength={200} placeholder={text("allot.paperHint")} />
      </Form.Item>
      {!refilled && (
        <Form.Item name="wanted" label={text("allot.number")} extra={text("allot.numberHint")}>
          <Select allowClear options={choices} placeholder={next.data?.text ?? ""} />
        </Form.Item>
      )}
    </EditDrawer>
  );
}
