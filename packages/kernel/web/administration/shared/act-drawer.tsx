import type { QueryKey } from "@tanstack/react-query";
import { ConfirmSentence } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useCommand } from "../../base/index.ts";
import { type Send, send } from "./send.ts";

/** One step that is taken only after its sentence was read. */
export interface Act {
  title: string;
  /** What will happen, in one sentence. */
  sentence: string;
  /** The verb on the button. */
  confirm: string;
  danger?: boolean;
  /** Something is still missing; the sentence then says what. */
  disabled?: boolean;
  /** Label of the line that the step asks for, e.g. 作废原因; none: no such line. */
  asks?: string;
  /** What to send; takes the line that was written. */
  send: (line: string) => Send;
}

interface ActDrawerProps {
  act: Act;
  changes: readonly QueryKey[];
  /** Also after the step was taken. */
  onClose: () => void;
  onDone?: (answer: unknown) => void;
  /** What belongs to the step besides: who is concerned, a field. */
  children?: ReactNode;
}

/** Says what a dangerous step will do, asks for its reason where one is needed, and takes it. */
export function ActDrawer({ act, changes, onClose, onDone, children }: ActDrawerProps) {
  const [line, setLine] = useState("");
  const command = useCommand(send, {
    changes,
    onDone(answer) {
      onDone?.(answer);
      onClose();
    },
  });
  return (
    <Drawer open size={480} title={act.title} onClose={onClose}>
      <Form layout="vertical" requiredMark={false}>
        {children}
        {act.asks && (
          <Form.Item label={act.asks} htmlFor="act-line">
            <Input.TextArea
              id="act-line"
              autoFocus
              autoSize={{ minRows: 2 }}
              maxLength={200}
              value={line}
              onChange={({ target }) => setLine(target.value)}
            />
          </Form.Item>
        )}
      </Form>
      <ConfirmSentence
        sentence={act.sentence}
        confirm={act.confirm}
        danger={act.danger ?? false}
        pending={command.isPending}
        disabled={act.disabled || (act.asks !== undefined && line.trim() === "")}
        error={command.error}
        onConfirm={() => command.mutate(act.send(line.trim()))}
        onCancel={onClose}
      />
    </Drawer>
  );
}
