import { TimePicker } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import type { NoticeSettings } from "../../contract/notify/index.ts";
import styles from "./notices.module.css";
import { useText } from "./text.ts";

const form = "HH:mm";
const timeOf = (value: string | null) => (value ? dayjs(value, form) : null);

type Times = Pick<NoticeSettings, "quietFrom" | "quietTo" | "digestAt">;

interface NoticeTimesProps {
  value: Times;
  /** Mail reaches the reader, and so may come once a day. */
  mails: boolean;
  onChange: (times: Partial<Times>) => void;
}

/** Quiet hours, and when the one mail of the day comes. */
export function NoticeTimes({ value: { quietFrom, quietTo, digestAt }, mails, onChange }: NoticeTimesProps) {
  const text = useText();
  const id = useId();
  return (
    <div className={styles.times}>
      <label htmlFor={`${id}quiet`}>
        {text("settings.quiet")}
        <br />
        <TimePicker.RangePicker
          id={{ start: `${id}quiet` }}
          format={form}
          order={false}
          value={[timeOf(quietFrom), timeOf(quietTo)]}
          onChange={(span) =>
            onChange({ quietFrom: span?.[0]?.format(form) ?? null, quietTo: span?.[1]?.format(form) ?? null })
          }
        />
      </label>
      <label htmlFor={`${id}digest`}>
        {text("settings.digest")}
        <br />
        <TimePicker
          id={`${id}digest`}
          format={form}
          disabled={!mails}
          value={timeOf(digestAt)}
          onChange={(time) => onChange({ digestAt: time?.format(form) ?? null })}
        />
      </label>
    </div>
  );
}
