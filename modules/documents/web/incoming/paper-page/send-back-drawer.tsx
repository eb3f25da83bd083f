import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer } from "antd";
import { useState } from "react";
import { changedByIncoming, type IncomingPaper } from "../incoming.ts";
import { ReasonField } from "../reason-field.tsx";
import { useText } from "../text.ts";

interface SendBackDrawerProps {
  paper: IncomingPaper;
  onClose: () => void;
}

/** 退回来文单位 with the reason; whatever was begun here ends. */
export default function SendBackDrawer({ paper, onClose }: SendBackDrawerProps) {
  const text = useText();
  const [reason, setReason] = useState("");
  const send = useCommand(
    (said: string, key) =>
      api.post(`/api/incoming/${paper.id}/send-back`, { reason: said, version: paper.version }, key),
    {
      changes: changedByIncoming,
      onDone() {
        toast(text("sendBack.done"));
        onClose();
      },
    },
  );
  const missing = reason.trim() === "";
  return (
    <Drawer open size={520} title={text("sendBack.title")} onClose={onClose}>
      <ReasonField label={text("sendBack.reason")} value={reason} onChange={setReason} />
      <ConfirmSentence
        sentence={missing ? text("sendBack.missing") : text("sendBack.sentence", { sender: paper.senderName })}
        confirm={text("sendBack.verb")}
        danger
        disabled={missing}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate(reason.trim())}
        onCancel={onClose}
      />
    </Drawer>
  );
}
