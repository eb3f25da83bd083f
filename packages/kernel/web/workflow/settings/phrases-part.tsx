import { CloseOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useText } from "../text.ts";
import { usePhrases } from "../use-phrases.ts";
import styles from "./phrases.module.css";

/** The person's own phrases for opinions. */
export default function PhrasesPart() {
  const text = useText();
  const [form] = Form.useForm<{ phrase: string }>();
  const { phrases, keep, drop } = usePhrases();
  return (
    <>
      {phrases.length === 0 && <p className={styles.none}>{text("phrases.none")}</p>}
      <ul className={styles.phrases}>
        {phrases.map((phrase) => (
          <li key={phrase}>
            <span>{phrase}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={text("phrases.drop", { phrase })}
              onClick={() => drop(phrase)}
            />
          </li>
        ))}
      </ul>
      <Form
        form={form}
        className={styles.form ?? ""}
        onFinish={({ phrase }) => {
          keep(phrase.trim());
          form.resetFields();
        }}
      >
        <Form.Item name="phrase" rules={[{ required: true, whitespace: true, message: text("phrases.missing") }]}>
          <Input aria-label={text("phrases.new")} placeholder={text("phrases.hint")} maxLength={100} />
        </Form.Item>
        <Button htmlType="submit">{text("phrases.keep")}</Button>
      </Form>
    </>
  );
}
