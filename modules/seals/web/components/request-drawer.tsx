import { usePost } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { PersonField } from "@tz/kernel/web/people";
import { ConfirmSentence, type PersonItem, toast } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { SealView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import { useText } from "../text.ts";

/** Asks for the unit's seal with its keeper, or for one's own stamp. */
export function RequestDrawer({ kind, onClose }: { kind: "unit" | "stamp"; onClose: () => void }) {
  const text = useText();
  const post = usePost();
  const [keeper, setKeeper] = useState<PersonItem[]>([]);
  const [reason, setReason] = useState("");
  const isUnit = kind === "unit";
  const send = useCommand(
    (body: object, key) => api.post<SealView>(isUnit ? "/api/seals" : "/api/seals/stamp", body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("own.requested"));
        onClose();
      },
    },
  );
  const keeperId = keeper[0]?.id;
  const missing = reason.trim().length < 2 || (isUnit && !keeperId);
  const asked = isUnit ? "own.sentence" : "own.stampSentence";
  const lacking = isUnit ? "own.missing" : "own.missingReason";
  return (
    <Drawer open onClose={onClose} title={text(isUnit ? "own.request" : "own.stamp")} size={480}>
      <Form layout="vertical" component="div">
        {isUnit && (
          <Form.Item label={text("own.keeperField")} required>
            <PersonField
              by="person"
              single
              unitId={post?.unitId}
              value={keeper}
              onChange={setKeeper}
              label={text("own.keeperField")}
            />
          </Form.Item>
        )}
        <Form.Item label={text("own.reason")} required>
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            maxLength={200}
            aria-label={text("own.reason")}
            placeholder={text("own.reasonHint")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <ConfirmSentence
          sentence={text(missing ? lacking : asked)}
          confirm={text(isUnit ? "own.request" : "own.stamp")}
          disabled={missing}
          pending={send.isPending}
          error={send.error}
          onConfirm={() => send.mutate(isUnit ? { keeperId, reason } : { reason })}
          onCancel={onClose}
        />
      </Form>
    </Drawer>
  );
}
