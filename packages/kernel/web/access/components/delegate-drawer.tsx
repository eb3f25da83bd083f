import { ConfirmSentence, DateSpan, type PersonItem, type Span, useLanguage, writeMoment } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { api, useCommand, useFormFaults } from "../../base/index.ts";
import { PersonField } from "../../people/index.ts";
import { delegationsKey } from "../delegations.ts";
import { usePost } from "../me.ts";
import { useText } from "../text.ts";

interface Entries {
  fromPersonId?: PersonItem[];
  toPersonId?: PersonItem[];
  span?: Span;
  reason?: string;
}

/** The moment that a person wrote as `YYYY-MM-DDTHH:mm`, in Beijing wherever their computer thinks it is. */
const inBeijing = (written: string) => new Date(`${written}:00+08:00`);

/** What the server takes, out of what was entered. */
function requestOf({ fromPersonId, toPersonId, span, reason }: Entries) {
  return {
    fromPersonId: fromPersonId?.[0]?.id,
    toPersonId: toPersonId?.[0]?.id,
    startsAt: span?.[0] && inBeijing(span[0]).toISOString(),
    endsAt: span?.[1] && inBeijing(span[1]).toISOString(),
    reason: reason?.trim(),
  };
}

const bothEnds = (message: string) => (_: unknown, span: Span | undefined) =>
  span?.[0] && span[1] ? Promise.resolve() : Promise.reject(new Error(message));

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
  const [first, last] = span ?? [];
  const moment = (written: string) => writeMoment(inBeijing(written), "minute", language, new Date());
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
          rules={[{ validator: bothEnds(text("delegations.timeMissing")) }]}
        >
          <DateSpan time fromToday />
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
          to && first && last
            ? text("delegations.sentence", {
                whose: fromPersonId?.[0]?.name ?? text("delegations.you"),
                to,
                from: moment(first),
                until: moment(last),
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
