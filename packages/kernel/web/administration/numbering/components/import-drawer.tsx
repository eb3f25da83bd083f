import { Form, Input, InputNumber } from "antd";
import { numberText, type SeriesView } from "../../../../contract/numbering/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { numberKeys } from "../keys.ts";
import type { Detail } from "../pages/ledger.tsx";
import { useText } from "../text.ts";

interface Entries {
  year?: number;
  upTo?: number;
  reason?: string;
}

interface ImportDrawerProps {
  series: SeriesView;
  years: Detail["years"];
  onClose: () => void;
}

/** Enters the numbers that were given on paper before the series came here. */
export function ImportDrawer({ series, years, onClose }: ImportDrawerProps) {
  const text = useText();
  const thisYear = new Date().getFullYear();
  const needed = [{ required: true, message: text("needed") }];
  const lastOf = (year: number) => years.find((one) => one.year === null || one.year === year)?.last ?? 0;
  return (
    <EditDrawer<Entries>
      title={text("import.title")}
      submit={text("import.confirm")}
      initial={{ year: thisYear }}
      sentence={({ year = thisYear, upTo }) =>
        upTo
          ? text("import.sentence", {
              from: numberText(series, year, lastOf(year) + 1),
              to: numberText(series, year, upTo),
              next: numberText(series, year, upTo + 1),
            })
          : text("import.missing")
      }
      sendOf={({ year, upTo, reason }) => ({
        method: "post",
        path: `/api/number-series/${series.id}/import`,
        body: { upTo, reason, ...(series.restarts ? { year } : {}) },
      })}
      changes={numberKeys}
      onClose={onClose}
    >
      {series.restarts && (
        <Form.Item name="year" label={text("ledger.year")} rules={needed}>
          <InputNumber min={thisYear - 1} max={thisYear + 1} precision={0} />
        </Form.Item>
      )}
      <Form.Item name="upTo" label={text("import.upTo")} rules={needed}>
        <InputNumber autoFocus min={1} max={20_000} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label={text("import.reason")} rules={needed}>
        <Input maxLength={200} placeholder={text("import.reasonHint")} />
      </Form.Item>
    </EditDrawer>
  );
}
