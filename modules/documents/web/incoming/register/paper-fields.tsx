import { useBilingual } from "@tz/kernel/web/base";
import { FileField } from "@tz/kernel/web/files";
import { Form, Input, InputNumber, Radio, Select } from "antd";
import { documentTypeEntries, documentTypes, secrecies } from "../../../contract/index.ts";
import { DayField } from "../day-field.tsx";
import { useText } from "../text.ts";
import styles from "./paper-form.module.css";
import { SenderField } from "./sender-field.tsx";

/** What stands on the paper, and its scans. */
export function PaperFields() {
  const text = useText();
  const bilingual = useBilingual();
  return (
    <>
      <Form.Item
        name="title"
        label={text("column.title")}
        rules={[{ required: true, whitespace: true, message: text("paper.titleMissing") }]}
      >
        <Input.TextArea autoSize maxLength={200} autoFocus />
      </Form.Item>
      <div className={styles.grid}>
        <Form.Item
          name="senderName"
          label={text("column.sender")}
          rules={[{ required: true, whitespace: true, message: text("paper.senderMissing") }]}
        >
          <SenderField />
        </Form.Item>
        <Form.Item name="documentNumber" label={text("column.number")}>
          <Input maxLength={100} placeholder={text("paper.numberHint")} />
        </Form.Item>
        <Form.Item name="documentType" label={text("paper.type")}>
          <Select
            allowClear
            options={documentTypes.map((value) => ({ value, label: bilingual(documentTypeEntries[value]) }))}
          />
        </Form.Item>
        <Form.Item name="documentDate" label={text("paper.date")}>
          <DayField />
        </Form.Item>
        <Form.Item name="secrecy" label={text("paper.secrecy")} extra={text("paper.secrecyHint")}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            options={secrecies.map((value) => ({ value, label: text(`secrecy.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="pages" label={text("paper.pages")}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="origin" label={text("paper.origin")}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={(["paper", "scan"] as const).map((value) => ({ value, label: text(`origin.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="files" label={text("paper.scans")}>
        <FileField accept=".pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff,.doc,.docx" />
      </Form.Item>
    </>
  );
}
