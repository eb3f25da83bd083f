import { api, useCommand, useFormFaults } from "@tz/kernel/web/base";
import { ConfirmSentence, DateText, toast } from "@tz/ui";
import { Button, Form, Input } from "antd";
import type { RetentionRule, RetentionTableView } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { archivesKey } from "../queries.ts";
import { useText } from "../text.ts";
import { RuleFields } from "./rule-fields.tsx";

interface Entries {
  rules: RetentionRule[];
  reason: string;
}

const blank: RetentionRule = { no: "", words: "", kind: "any", types: [], senders: [], title: [], retention: "y10" };

/** 归档范围和保管期限表: rules in their order, changed as a new version. */
export function RetentionTable({ table }: { table: RetentionTableView }) {
  const text = useText();
  const [form] = Form.useForm<Entries>();
  const save = useCommand(
    ({ rules, reason }: Entries, key) =>
      api.put("/api/archives/retention-table", { rules, reason, version: table.version }, key),
    { changes: [archivesKey], onDone: () => toast(text("saved")) },
  );
  useFormFaults(form, save.error);
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ rules: table.rules, reason: "" }}>
      <p className={styles.hint}>
        {table.version > 0
          ? text("table.version", { version: table.version, reason: table.reason })
          : text("table.common")}{" "}
        {table.changedBy} <DateText value={table.changedAt} />
      </p>
      <p className={styles.hint}>{text("table.how")}</p>
      <Form.List name="rules">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <RuleFields
                key={key}
                name={name}
                onUp={name > 0 ? () => move(name, name - 1) : undefined}
                onRemove={() => remove(name)}
              />
            ))}
            <Button onClick={() => add(blank, 0)}>{text("table.add")}</Button>
          </>
        )}
      </Form.List>
      <Form.Item name="reason" label={text("table.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <ConfirmSentence
        sentence={text("table.sentence", { version: table.version + 1 })}
        confirm={text("save")}
        pending={save.isPending}
        error={save.error}
        onConfirm={() => void form.validateFields().then(save.mutate, () => undefined)}
      />
    </Form>
  );
}
