import { useBlocker } from "@tanstack/react-router";
import { textOf } from "@tz/ui";
import { Modal } from "antd";
import type zh from "./messages/zh.ts";

const useText = textOf<keyof typeof zh>("base");

/** Asks before changes that were not saved are left behind. */
export function LeaveQuestion({ isChanged }: { isChanged: boolean }) {
  const text = useText();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isChanged,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  return (
    <Modal
      open={status === "blocked"}
      title={text("leave.title")}
      okText={text("leave.leave")}
      okButtonProps={{ danger: true }}
      onOk={proceed}
      cancelText={text("leave.stay")}
      onCancel={reset}
    >
      {text("leave.sentence")}
    </Modal>
  );
}
