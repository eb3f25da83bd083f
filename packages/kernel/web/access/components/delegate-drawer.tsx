import { useQuery } from "@tanstack/react-query";
import { ConfirmSentence, DateSpan, type Span, toast } from "@tz/ui";
import { Drawer, Form, Input, Radio, Select } from "antd";
import { api, useBilingual, useCommand, useFormFaults } from "../../base/index.ts";
import { PersonField } from "../../people/index.ts";
import { delegationsKey, type HandedOver, kindsQuery } from "../delegations.ts";
import { usePost } from "../me.ts";
import { useText } from "../text.ts";
import { type Entries, inBeijing } from "./entries.ts";
import { HandingOver } from "./handing-over.tsx";
import { KeptTasks } from "./kept-tasks.tsx";
import { useDelegateSentence } from "./use-delegate-sentence.ts";

/** What the server takes, out of what was entered. */
function requestOf({ fromPersonId, toPersonId, span, kinds, openTasks, reason }: Entries) {
  return {
    fromPersonId: fromPersonId?.[0]?.id,
    toPersonId: toPersonId?.[0]?.id,
    startsAt: span?.[0] && inBeijing(span[0]).toISOString(),
    endsAt: span?.[1] && inBeijing(span[1]).toISOString(),
    kinds: kinds && kinds.length > 0 ? kinds : undefined,
    openTasks,
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

/** Sets up a delegation, and hands the open tasks over where that is wished; says beforehand what it will do. */
export function DelegateDrawer({ forOthers, onClose }: DelegateDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const post = usePost();
  const kinds = useQuery(kindsQuery).data ?? [];
  const [form] = Form.useForm<Entries>();
  const entries = Form.useWatch((values) => values, form) ?? {};
  const { sentence, complete } = useDelegateSentence(entries, kinds);
  const delegate = useCommand(
    (written: Entries, key) => api.post<HandedOver>("/api/absences", requestOf(written), key),
    {
      changes: [delegationsKey, ["tasks"], ["cases"]],
      onDone({ handedOver, kept, runId }) {
        toast(handedOver > 0 ? text("delegations.handedOver", { count: handedOver }) : text("delegations.done"));
        if (kept.length === 0 && !runId) onClose();
      },
    },
  );
  useFormFaults(form, delegate.error);
  if (delegate.data?.runId)
    return (
      <Drawer open size={480} title={text("delegations.new")} onClose={onClose}>
        <HandingOver runId={delegate.data.runId} onClose={onClose} />
      </Drawer>
    );
  if (delegate.data)
    return (
      <Drawer open size={480} title={text("delegations.new")} onClose={onClose}>
        <KeptTasks kept={delegate.data.kept} handedOver={delegate.data.handedOver} onClose={onClose} />
      </Drawer>
    );
  return (
    <Drawer open size={480} title={text("delegations.new")} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ openTasks: "keep" }}
        onFinish={(written) => delegate.mutate(written)}
      >
        {forOthers && (
          <Form.Item name="fromPersonId" label={text("delegations.from")} extra={text("delegations.fromHint")}>
            <PersonField by="person" label={text("delegations.from")} unitId={post?.unitId} single />
          </Form.Item>
        )}
        <Form.Item
          name="toPersonId"
          label={text("delegations.to")}
          rules={[{ required: true, message: text("delegations.toMissing") }]}
        >
          <PersonField by="person" label={text("delegations.to")} single />
        </Form.Item>
        <Form.Item
          name="span"
          label={text("delegations.time")}
          rules={[{ validator: bothEnds(text("delegations.timeMissing")) }]}
        >
          <DateSpan time fromToday />
        </Form.Item>
        <Form.Item name="kinds" label={text("delegations.kinds")}>
          <Select
            mode="multiple"
            placeholder={text("delegations.kindsAll")}
            options={kinds.map((kind) => ({ value: kind.kind, label: bilingual(kind) }))}
            showSearch={{ optionFilterProp: "label" }}
          />
        </Form.Item>
        <Form.Item name="openTasks" label={text("delegations.openTasks")}>
          <Radio.Group
            vertical
            options={[
              { value: "keep", label: text("delegations.keep") },
              { value: "handOver", label: text("delegations.handOver") },
            ]}
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
        sentence={sentence}
        disabled={!complete}
        confirm={text("delegations.confirm")}
        pending={delegate.isPending}
        error={delegate.error}
        onConfirm={() => form.submit()}
        onCancel={onClose}
      />
    </Drawer>
  );
}
