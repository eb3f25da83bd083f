import { DeleteOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import styles from "../archives.module.css";
import { useRetentionOptions } from "../components/fields.tsx";
import { useText } from "../text.ts";

const kinds = ["any", "outgoing", "incoming"] as const;
const senders = ["superior", "inferior", "peer", "outside"] as const;

interface RuleFieldsProps {
  /** Its place in the list. */
  name: number;
  onUp: (() => void) | undefined;
  onRemove: () => void;
}

/** One rule of the retention table. */
export function RuleFields({ name, onUp, onRemove }: RuleFieldsProps) {
  const text = useText();
  const retention = [...useRetentionOptions(), { value: "none", label: text("table.none") }];
  return (
    <div className={styles.rule}>
      <Form.Item noStyle name={[name, "no"]} rules={[{ required: true }]}>
        <Input className={styles.ruleNumber} aria-label={text("table.no")} maxLength={11} />
      </Form.Item>
      <Form.Item noStyle name={[name, "words"]} rules={[{ required: true }]}>
        <Input className={styles.ruleWords} aria-label={text("table.words")} maxLength={200} />
      </Form.Item>
      <Form.Item noStyle name={[name, "kind"]}>
        <Select
          className={styles.ruleShort}
          aria-label={text("table.kind")}
          options={kinds.map((value) => ({ value, label: text(`kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle name={[name, "retention"]}>
        <Select className={styles.ruleShort} aria-label={text("column.retention")} options={retention} />
      </Form.Item>
      <Button type="text" icon={<UpOutlined />} aria-label={text("table.up")} disabled={!onUp} onClick={onUp} />
      <Button type="text" icon={<DeleteOutlined />} aria-label={text("table.remove")} onClick={onRemove} />
      <span className={styles.ruleBreak} />
      <Form.Item noStyle name={[name, "types"]}>
        <Select
          className={styles.ruleChoice}
          mode="tags"
          aria-label={text("item.type")}
          placeholder={text("table.anyType")}
        />
      </Form.Item>
      <Form.Item noStyle name={[name, "senders"]}>
        <Select
          className={styles.ruleChoice}
          mode="multiple"
          aria-label={text("table.sender")}
          placeholder={text("table.anySender")}
          options={senders.map((value) => ({ value, label: text(`sender.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle name={[name, "title"]}>
        <Select
          className={styles.ruleChoice}
          mode="tags"
          aria-label={text("table.inTitle")}
          placeholder={text("table.anyTitle")}
        />
      </Form.Item>
    </div>
  );
}
