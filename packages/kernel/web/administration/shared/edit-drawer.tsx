import type { QueryKey } from "@tanstack/react-query";
import { FaultNote } from "@tz/ui";
import { Button, Drawer, Form } from "antd";
import type { ReactNode } from "react";
import { useCommand, useFormFaults } from "../../base/index.ts";
import { type Send, send } from "./send.ts";
import styles from "./shared.module.css";

interface EditDrawerProps<Entries> {
  title: string;
  /** The verb on the button. */
  submit: string;
  initial?: Partial<Entries>;
  /** What to send for what was entered. */
  sendOf: (entries: Entries) => Send;
  changes: readonly QueryKey[];
  /** What saving will do, where it does more than the fields say. */
  sentence?: (entries: Partial<Entries>) => string;
  size?: number;
  onClose: () => void;
  onDone?: (answer: unknown) => void;
  children: ReactNode;
}

/** A record's form in a drawer; all faults of a refused request stand at their fields. */
export function EditDrawer<Entries extends object>(props: EditDrawerProps<Entries>) {
  const { title, submit, initial, sendOf, changes, sentence, size = 520, onClose, onDone, children } = props;
  const [form] = Form.useForm<Entries>();
  const entries = Form.useWatch((values) => values as Partial<Entries>, form);
  const save = useCommand((values: Entries, key) => send(sendOf(values), key), {
    changes,
    onDone(answer) {
      onDone?.(answer);
      onClose();
    },
  });
  useFormFaults(form, save.error);
  return (
    <Drawer open size={size} title={title} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(initial ? { initialValues: initial } : {})}
        onFinish={(values) => save.mutate(values)}
      >
        {children}
        <div className={styles.end}>
          {sentence && <p aria-live="polite">{sentence(entries ?? initial ?? {})}</p>}
          <FaultNote error={save.error} />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {submit}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
