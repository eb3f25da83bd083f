import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer } from "antd";
import { useState } from "react";
import { useEachOnce } from "../each-once.ts";
import { changedByIncoming } from "../incoming.ts";
import { ReasonField } from "../reason-field.tsx";
import { useText } from "../text.ts";

interface RefuseDrawerProps {
  deliveries: readonly DeliveryView[];
  onClose: () => void;
  /** Called before the box is read again. */
  onRefused: () => void;
}

/** 拒收 with the reason that the sender is told. */
export default function RefuseDrawer({ deliveries, onClose, onRefused }: RefuseDrawerProps) {
  const text = useText();
  const [reason, setReason] = useState("");
  const refuseEach = useEachOnce(({ id }: DeliveryView, key) =>
    api.post(`/api/deliveries/${id}/refuse`, { reason: reason.trim() }, key),
  );
  const refuseAll = async () => {
    await refuseEach(deliveries);
    onRefused();
  };
  const refuse = useCommand(refuseAll, {
    changes: changedByIncoming,
    onDone: () => toast(text("refuse.done", { count: deliveries.length })),
  });
  const [first] = deliveries;
  const missing = reason.trim() === "";
  const sentence =
    deliveries.length === 1
      ? text("refuse.sentence", { title: first?.title ?? "", sender: first?.senderName ?? "" })
      : text("refuse.sentenceMany", { count: deliveries.length });
  return (
    <Drawer open size={520} title={text("refuse.title")} onClose={onClose}>
      <ReasonField label={text("refuse.reason")} value={reason} onChange={setReason} />
      <ConfirmSentence
        sentence={missing ? text("refuse.missing") : sentence}
        confirm={text("refuse.verb")}
        danger
        disabled={missing}
        pending={refuse.isPending}
        error={refuse.error}
        onConfirm={() => refuse.mutate()}
        onCancel={onClose}
      />
    </Drawer>
  );
}
