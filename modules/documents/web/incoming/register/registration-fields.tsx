import { Form, Input, Radio } from "antd";
import type { Urgency } from "../../../contract/index.ts";
import { DayField } from "../day-field.tsx";
import { useText } from "../text.ts";
import { categories, urgencies } from "./register-filters.ts";

/** What is entered when a paper is registered. */
export interface RegistrationEntries {
  category: "read" | "handle";
  /** Left out where several papers keep their own. */
  urgency?: Urgency;
  due?: string;
  summary?: string;
}

/** 阅件 or 办件, urgency, date and summary; of several papers only what they have in common. */
export function RegistrationFields({ several }: { several: boolean }) {
  const text = useText();
  const { category, urgency } = Form.useWatch((entries: RegistrationEntries) => entries) ?? {};
  const needsDate = category === "handle" && urgency !== undefined && urgency !== "normal";
  return (
    <>
      <Form.Item name="category" label={text("column.category")} extra={text(`category.${category ?? "handle"}Hint`)}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={categories.map((value) => ({ value, label: text(`category.${value}`) }))}
        />
      </Form.Item>
      {!several && (
        <Form.Item name="urgency" label={text("column.urgency")}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            options={urgencies.toReversed().map((value) => ({ value, label: text(`urgency.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="due"
        label={text(needsDate ? "register.due" : "register.dueOptional")}
        extra={several ? text("register.dueOfSeveral") : undefined}
        required={needsDate}
        rules={[{ required: needsDate, message: text("register.dueMissing") }]}
      >
        <DayField fromToday />
      </Form.Item>
      {!several && (
        <Form.Item name="summary" label={text("register.summary")}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1000}
            placeholder={text("register.summaryHint")}
          />
        </Form.Item>
      )}
    </>
  );
}
