import type { BoardRow } from "@tz/kernel/contract/delivery";
import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, OpinionField, toast } from "@tz/ui";
import { Drawer, Form } from "antd";
import { useState } from "react";
import { useEachOnce } from "../../incoming/each-once.ts";
import { deliveriesKey } from "../../incoming/incoming.ts";
import { useText } from "../text.ts";
import { nameRows } from "./name-units.ts";
import { bySending, type Sending } from "./states.ts";

const reasons = ["wrong", "superseded", "recipients"] as const;

interface RecallDrawerProps {
  /** The copies that no unit has accepted. */
  rows: readonly BoardRow[];
  onClose: () => void;
  onDone: () => void;
}

/** 撤回 of what no unit has accepted; one that a unit accepts meanwhile stays with it. */
export default function RecallDrawer({ rows, onClose, onDone }: RecallDrawerProps) {
  const text = useText();
  const [reason, setReason] = useState("");
  const recallEach = useEachOnce(({ id, unitIds }: Sending, key) =>
    api.post(`/api/dispatches/${id}/recall`, { unitIds, reason: reason.trim() }, key),
  );
  const recall = useCommand(() => recallEach(bySending(rows)), {
    changes: [deliveriesKey],
    onDone() {
      toast(text("recall.done"));
      onDone();
    },
  });
  const missing = reason.trim() === "";
  return (
    <Drawer open size={520} title={text("recall.title")} onClose={onClose}>
      <Form layout="vertical" component="div">
        <Form.Item label={text("recall.reason")} required>
          <OpinionField
            value={reason}
            onChange={setReason}
            maxLength={500}
            phrases={reasons.map((name) => text(`recall.phrase.${name}`))}
            placeholder={text("recall.reasonHint")}
          />
        </Form.Item>
      </Form>
      <ConfirmSentence
        sentence={missing ? text("recall.missing") : text("recall.sentence", { units: nameRows(rows, text) })}
        confirm={text("recall.verb")}
        danger
        disabled={missing}
        pending={recall.isPending}
        error={recall.error}
        onConfirm={() => recall.mutate()}
        onCancel={onClose}
      />
    </Drawer>
  );
}
