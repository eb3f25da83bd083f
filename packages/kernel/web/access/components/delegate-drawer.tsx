import { ConfirmSentence, type PersonItem, useLanguage, writeMoment } from "@tz/ui";
import { DatePicker, Drawer, Form, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { api, useCommand, useFormFaults } from "../../base/index.ts";
import { PersonField } from "../../people/index.ts";
import { delegationsKey } from "../delegations.ts";
import { usePost } from "../me.ts";
import { useText } from "../text.ts";

interface Entries {
  fromPersonId?: PersonItem[];
  toPersonId?: PersonItem[];
  span?: [Dayjs, Dayjs];
  reason?: string;
}

/** What the server takes, out of what was entered. */
function requestOf({ fromPersonId, toPersonId, span, reason }: Entries) {
  return {
    fromPersonId: fromPersonId?.[0]?.id,
    toPersonId: toPersonId?.[0]?.id,
    startsAt: span?.[0].toISOString(),
    endsAt: span?.[1].toISOString(),
    reason: reason?.trim(),
  };
}

interface DelegateDrawerProps {
  /** Also for others of the unit. */
  forOthers: boolean;
  onClose: () => void;
}

/** Sets up a delegation; says beforehand what it will do. */
export function DelegateDrawer({ forOthers, onClose }: DelegateDrawerProps) {
  const text = useText();
  const language = useLanguage();
  const post = usePost();
  const [form] = Form.useForm<Entries>();
  const { fromPersonId, toPersonId, span } = Form.useWatch((entries) => entries, form) ?? {};
  const delegate = useCommand((entries: Entries, key) => api.post("/api/delegations", requestOf(entries), key), {
    changes: [delegationsKey],
    onDone: onClose,
  });
  useFormFaults(form, delegate.error);
  const to = toPersonId?.[0]?.name;
  const moment = (day: Dayjs) => writeMoment(day.toDate(), "minute", language, new Date());
  return (
    <Drawer open size={480} title={text("delegations.new")} onClose={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entries) => delegate.mutate(entries)}>
        {forOthers && (
          <Form.Item name="fromPersonId" label={text("delegations.from")} extra={text("delegations.fromHint")}>
            <PersonField by="person" unitId={post?.unitId} single />
          </Form.Item>
        )}
        <Form.Item
          name="toPersonId"
          label={text("delegations.to")}
          rules={[{ required: true, message: text("delegations.toMissing") }]}
        >
          <PersonField by="person" single />
        </Form.Item>
        <Form.Item
          name="span"
          label={text("delegations.time")}
          rules={[{ required: true, message: text("delegations.timeMissing") }]}
        >
          <DatePicker.RangePicker
            showTime={{ format: "HH:mm", defaultOpenValue: [dayjs().startOf("day"), dayjs().endOf("day")] }}
            format="YYYY-MM-DD HH:mm"
            minDate={dayjs().startOf("day")}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={text("delegations.reason")}
          rules={[{ required: true, message: text("delegations.reasonMissing") }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} placeholder={text("delegations.reasonHint")} />
        </Form.Item>
      </Form>
      <ConfirmSentence
        sentence={
          to && span
            ? text("delegations.sentence", {
                whose: fromPersonId?.[0]?.name ?? text("delegations.you"),
                to,
                from: moment(span[0]),
                until: moment(span[1]),
              })
            : text("delegations.sentenceMissing")
        }
        confirm={text("delegations.confirm")}
        pending={delegate.isPending}
        error={delegate.error}
        onConfirm={() => form.submit()}
        onCancel={onClose}
      />
    </Drawer>
  );
}
