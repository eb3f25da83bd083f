import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useUiText } from "../text/use-ui-text.ts";
import { usePhone } from "../theme/use-phone.ts";
import styles from "./forms.module.css";

/** First and last, each `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:mm`; an end may be open. */
export type Span = readonly [first: string | undefined, last: string | undefined];

interface DateSpanProps {
  value?: Span;
  onChange?: (span: Span) => void;
  /** Ask for the time of day as well. */
  time?: boolean;
  /** No day before today. */
  fromToday?: boolean;
  label?: string;
  id?: string;
}

const open: Span = [undefined, undefined];

const withEnd = ([first, last]: Span, end: 0 | 1, value: string | undefined): Span =>
  end === 0 ? [value, last] : [first, value];

/** A field for a span of days or moments: a calendar on wide windows, the telephone's own pickers on phones. */
export function DateSpan({ value = open, onChange, time = false, fromToday = false, label, id }: DateSpanProps) {
  const text = useUiText();
  const phone = usePhone();
  const form = time ? "YYYY-MM-DDTHH:mm" : "YYYY-MM-DD";
  const minimum = fromToday ? dayjs().startOf("day") : undefined;
  if (phone) {
    const native = (end: 0 | 1, name: string) => (
      <input
        {...(end === 0 && id ? { id } : {})}
        type={time ? "datetime-local" : "date"}
        aria-label={name}
        className={styles.nativeDate}
        value={value[end] ?? ""}
        min={minimum?.format(form)}
        onChange={({ target }) => onChange?.(withEnd(value, end, target.value || undefined))}
      />
    );
    return (
      <div className={styles.nativeDates}>
        {native(0, text("span.first"))}
        {native(1, text("span.last"))}
      </div>
    );
  }
  const moment = (written: string | undefined) => (written && dayjs(written).isValid() ? dayjs(written) : null);
  return (
    <DatePicker.RangePicker
      {...(id ? { id: { start: id } } : {})}
      {...(label ? { "aria-label": label } : {})}
      {...(minimum ? { minDate: minimum } : {})}
      needConfirm={false} // what was chosen and left would be lost without a word
      {...(time ? { showTime: { format: "HH:mm" }, format: "YYYY-MM-DD HH:mm" } : {})}
      allowEmpty
      value={[moment(value[0]), moment(value[1])]}
      onChange={(span) => onChange?.([span?.[0]?.format(form), span?.[1]?.format(form)])}
    />
  );
}
