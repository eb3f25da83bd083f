import { ConfirmSentence } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { useStep } from "./use-step.ts";

/** 不宜发文: makes a draft void, with the reason. */
export function VoidDrawer({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const text = useText();
  const [reason, setReason] = useState("");
  const end = useStep<object>(document.id, "void", { words: () => text("void.done"), onDone: onClose });
  const missing = reason.trim() === "";
  return (
    <Drawer open onClose={onClose} title={text("void.button")} size={480}>
      <Form layout="vertical" component="div">
        <Form.Item label={text("void.reason")} required>
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 3 }}
            maxLength={500}
            aria-label={text("void.reason")}
            placeholder={text("void.reasonHint")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <ConfirmSentence
          danger
          sentence={missing ? text("void.missing") : text("void.sentence")}
          confirm={text("void.button")}
          disabled={missing}
          pending={end.isPending}
          error={end.error}
          onConfirm={() => end.mutate({ version: document.version, reason })}
          onCancel={onClose}
        />
      </Form>
    </Drawer>
  );
}
