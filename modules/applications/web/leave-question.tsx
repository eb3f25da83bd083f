import { useBlocker } from "@tanstack/react-router";
import { Modal } from "antd";
import { useText } from "./text.ts";

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
