import { useBlocker } from "@tanstack/react-router";
import { Modal } from "antd";
import { useText } from "../text.ts";

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
      title={text("template.unsaved")}
      okText={text("template.leave")}
      okButtonProps={{ danger: true }}
      onOk={proceed}
      cancelText={text("template.stay")}
      onCancel={reset}
    >
      {text("template.unsavedSentence")}
    </Modal>
  );
}
