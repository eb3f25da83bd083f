import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, FileTextOutlined } from "@ant-design/icons";
import { newKey } from "@tz/kernel/web/base";
import { FileField } from "@tz/kernel/web/files";
import { Button, Input } from "antd";
import { isText } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./attachment-fields.module.css";
import { Field, type FieldsProps } from "./element-fields.tsx";
import { placeId } from "./places.ts";

const withoutEnding = (name: string) => name.replace(/\.[^.]{1,8}$/, "");

/** What an attachment is called before it has a name; documents are Chinese in either language of the pages. */
const ATTACHMENT = "附件";

/** Attachments in the order of the note, files and texts; each has the name that the note gives it. */
export function AttachmentFields({ content: { attachments }, onChange }: FieldsProps) {
  const text = useText();
  const set = (next: typeof attachments) => onChange({ attachments: next });
  const swap = (index: number) => {
    const next = [...attachments];
    [next[index - 1], next[index]] = [next[index]!, next[index - 1]!];
    set(next);
  };
  return (
    <Field label="element.attachments" place={placeId("attachments")}>
      <ol className={styles.list}>
        {attachments.map((attachment, index) => (
          <li key={isText(attachment) ? (attachment.id ?? index) : attachment.fileId}>
            <Input
              aria-label={text("attachment.name", { number: index + 1 })}
              maxLength={200}
              status={attachment.name.trim() === "" ? "error" : ""}
              value={attachment.name}
              onChange={(event) =>
                set(attachments.map((one) => (one === attachment ? { ...one, name: event.target.value } : one)))
              }
            />
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={text("attachment.up")}
              onClick={() => swap(index)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              disabled={index === attachments.length - 1}
              aria-label={text("attachment.down")}
              onClick={() => swap(index + 1)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={text("attachment.remove", { name: attachment.name })}
              onClick={() => set(attachments.filter((one) => one !== attachment))}
            />
          </li>
        ))}
      </ol>
      <Button
        className={styles.add ?? ""}
        icon={<FileTextOutlined />}
        onClick={() => set([...attachments, { id: newKey(), name: ATTACHMENT, body: [] }])}
      >
        {text("attachment.addText")}
      </Button>
      <FileField
        value={[]}
        onChange={(files) =>
          set([...attachments, ...files.map(({ id, name }) => ({ fileId: id, name: withoutEnding(name) }))])
        }
      />
    </Field>
  );
}
