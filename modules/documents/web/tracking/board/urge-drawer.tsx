import type { BoardRow } from "@tz/kernel/contract/delivery";
import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { useState } from "react";
import { useEachOnce } from "../../incoming/each-once.ts";
import { deliveriesKey } from "../../incoming/incoming.ts";
import { useText } from "../text.ts";
import { nameRows } from "./name-units.ts";
import { bySending, type Sending } from "./states.ts";

interface UrgeDrawerProps {
  rows: readonly BoardRow[];
  onClose: () => void;
  onDone: () => void;
}

/** 催办: says beforehand how many units are reminded and which. */
export default function UrgeDrawer({ rows, onClose, onDone }: UrgeDrawerProps) {
  const text = useText();
  const [message, setMessage] = useState("");
  const urgeEach = useEachOnce(({ id, unitIds }: Sending, key) =>
    api.post(`/api/dispatches/${id}/urge`, { whom: "unfinished", unitIds, message: message.trim() || undefined }, key),
  );
  const urge = useCommand(() => urgeEach(bySending(rows)), {
    changes: [deliveriesKey],
    onDone() {
      toast(text("urge.done", { count: rows.length }));
      onDone();
    },
  });
  return (
    <Drawer open size={520} title={text("urge.title")} onClose={onClose}>
      <Form layout="vertical" component="div">
        <Form.Item label={text("urge.message")}>
          <Input.TextArea
            aria-label={text("urge.message")}
            autoSize={{ minRows: 2 }}
            maxLength={200}
            placeholder={text("urge.messageHint")}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        </Form.Item>
      </Form>
      <ConfirmSentence
        sentence={text("urge.sentence", { units: nameRows(rows, text) })}
        confirm={text("urge.verb")}
        pending={urge.isPending}
        error={urge.error}
        onConfirm={() => urge.mutate()}
        onCancel={onClose}
      />
    </Drawer>
  );
}
