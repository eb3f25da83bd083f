import { api, useCommand, useFormFaults } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer, Form, Input, Radio } from "antd";
import type { Urgency } from "../../../contract/index.ts";
import { DayField } from "../day-field.tsx";
import { dayOf, dueAtOf } from "../due-date.ts";
import { changedByIncoming, type IncomingPaper } from "../incoming.ts";
import { urgencies } from "../register/register-filters.ts";
import { useText } from "../text.ts";

interface Entries {
  title?: string;
  senderName?: string;
  documentNumber?: string;
  urgency: Urgency;
  due?: string;
  summary: string;
}

interface CorrectDrawerProps {
  paper: IncomingPaper;
  onClose: () => void;
}

/** 更正登记. What stands on a delivered paper is the sender's and is not offered here. */
export default function CorrectDrawer({ paper, onClose }: CorrectDrawerProps) {
  const text = useText();
  const [form] = Form.useForm<Entries>();
  const { id, version, dueAt, origin, title, senderName, documentNumber, urgency, summary } = paper;
  const correct = useCommand(
    ({ due, ...entries }: Entries, key) => {
      const changed = dueAtOf(due, dueAt);
      return api.patch(
        `/api/incoming/${id}`,
        { ...entries, version, ...(changed === dueAt ? {} : { dueAt: changed }) },
        key,
      );
    },
    {
      changes: changedByIncoming,
      onDone() {
        toast(text("correct.done"));
        onClose();
      },
    },
  );
  useFormFaults(form, correct.error);
  return (
    <Drawer open size={520} title={text("correct.title")} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ title, senderName, documentNumber, urgency, due: dayOf(dueAt), summary }}
        onFinish={(entries) => correct.mutate(entries)}
      >
        {origin !== "delivery" && <TypedFields />}
        <Form.Item name="urgency" label={text("column.urgency")}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            options={urgencies.toReversed().map((value) => ({ value, label: text(`urgency.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="due" label={text("column.due")}>
          <DayField fromToday />
        </Form.Item>
        <Form.Item name="summary" label={text("register.summary")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      </Form>
      <ConfirmSentence
        sentence={text(origin === "delivery" ? "correct.sentenceDelivered" : "correct.sentence")}
        confirm={text("correct.verb")}
        pending={correct.isPending}
        error={correct.error}
        onConfirm={() => form.submit()}
        onCancel={onClose}
      />
    </Drawer>
  );
}

function TypedFields() {
  const text = useText();
  return (
    <>
      <Form.Item
        name="title"
        label={text("column.title")}
        rules={[{ required: true, whitespace: true, message: text("paper.titleMissing") }]}
      >
        <Input.TextArea autoSize maxLength={200} />
      </Form.Item>
      <Form.Item
        name="senderName"
        label={text("column.sender")}
        rules={[{ required: true, whitespace: true, message: text("paper.senderMissing") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="documentNumber" label={text("column.number")}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}
