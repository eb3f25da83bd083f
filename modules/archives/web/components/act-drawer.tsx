import { api, useCommand, useFormFaults } from "@tz/kernel/web/base";
import { ConfirmSentence, usePhone } from "@tz/ui";
import { Drawer, Form } from "antd";
import type { ReactNode } from "react";
import { archivesKey } from "../queries.ts";

interface ActDrawerProps<Entries> {
  title: string;
  /** What the press will do, in one sentence; takes what was entered so far. */
  sentence: (entries: Partial<Entries>) => string;
  /** The verb on the button. */
  confirm: string;
  danger?: boolean;
  method?: "post" | "put";
  path: string;
  /** What is sent besides what was entered. */
  body?: object;
  initial?: Partial<Entries>;
  onClose: () => void;
  onDone?: (answer: never) => void;
  children?: ReactNode;
}

/** One step of the archive: its fields, and the sentence that says what it does. */
export function ActDrawer<Entries extends object>(props: ActDrawerProps<Entries>) {
  const {
    title,
    sentence,
    confirm,
    danger = false,
    method = "post",
    path,
    body = {},
    initial,
    onClose,
    onDone,
  } = props;
  const phone = usePhone();
  const [form] = Form.useForm<Entries>();
  const entries = Form.useWatch((values) => values as Partial<Entries>, form);
  const act = useCommand((values: Entries, key) => api[method]<never>(path, { ...body, ...values }, key), {
    changes: [archivesKey],
    onDone(answer) {
      onDone?.(answer);
      onClose();
    },
  });
  useFormFaults(form, act.error);
  return (
    <Drawer open size={phone ? "100%" : 520} title={title} onClose={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} {...(initial && { initialValues: initial })}>
        {props.children}
      </Form>
      <ConfirmSentence
        sentence={sentence(entries ?? initial ?? {})}
        confirm={confirm}
        danger={danger}
        pending={act.isPending}
        error={act.error}
        onConfirm={() => void form.validateFields().then(act.mutate, () => undefined)}
        onCancel={onClose}
      />
    </Drawer>
  );
}
