import { useBlocker } from "@tanstack/react-router";
import { textOf } from "@tz/ui";
import { Modal } from "antd";
import type zh from "./messages/zh.ts";

const useText = textOf<keyof typeof zh>("base");

interface LeaveQuestionProps {
  isChanged: boolean;
  /** The page is left by choice, not because a session ended: what was kept of it is not wanted any more. */
  onLeave?: () => void;
}

/** Asks before changes that were not saved are left behind. */
export function LeaveQuestion({ isChanged, onLeave }: LeaveQuestionProps) {
  const text = useText();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn() {
      if (!isChanged) onLeave?.();
      return isChanged;
    },
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  return (
    <Modal
      open={status === "blocked"}
      title={text("leave.title")}
      okText={text("leave.leave")}
      okButtonProps={{ danger: true }}
      onOk={() => {
        onLeave?.();
        proceed?.();
      }}
      cancelText={text("leave.stay")}
      onCancel={reset}
    >
      {text("leave.sentence")}
    </Modal>
  );
}
