import { type PersonItem, useLanguage, writeMoment } from "@tz/ui";
import { DatePicker, Form, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { SeriesView } from "../../../../contract/numbering/index.ts";
import { usePost } from "../../../access/index.ts";
import { PersonField } from "../../../people/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { numberKeys } from "../keys.ts";
import { useText } from "../text.ts";
import { useNext } from "../use-next.ts";

interface Entries {
  holder?: PersonItem[];
  until?: Dayjs;
  reason?: string;
}

/** Keeps the next number for somebody, until a day. */
export function ReserveDrawer({ series, onClose }: { series: SeriesView; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const post = usePost();
  const next = useNext(series.id);
  const needed = [{ required: true, message: text("needed") }];
  return (
    <EditDrawer<Entries>
      title={text("reserve.title")}
      submit={text("reserve.confirm")}
      sentence={({ holder, until }) =>
        until
          ? text("reserve.sentence", {
              number: next.data?.text ?? "",
              name: holder?.[0]?.name ?? text("reserve.you"),
              until: writeMoment(until.toDate(), "day", language, new Date()),
            })
          : text("reserve.missing")
      }
      sendOf={({ holder, until, reason }) => ({
        method: "post",
        path: `/api/number-series/${series.id}/reservations`,
        body: { holderId: holder?.[0]?.id, until: until && lastMoment(until), reason },
      })}
      changes={numberKeys}
      onClose={onClose}
    >
      <Form.Item name="holder" label={text("reserve.holder")} extra={text("reserve.holderHint")}>
        <PersonField by="person" single unitId={post?.unitId} />
      </Form.Item>
      <Form.Item name="until" label={text("reserve.until")} rules={needed}>
        <DatePicker minDate={dayjs()} maxDate={dayjs().add(1, "year").subtract(1, "day")} />
      </Form.Item>
      <Form.Item name="reason" label={text("reserve.reason")} rules={needed}>
        <Input maxLength={200} placeholder={text("reserve.reasonHint")} />
      </Form.Item>
    </EditDrawer>
  );
}

/** The end of a day in China, wherever the browser is. */
const lastMoment = (day: Dayjs) => `${day.format("YYYY-MM-DD")}T23:59:59+08:00`;
