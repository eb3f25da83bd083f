import { Modal } from "antd";
import { useText } from "../text.ts";

interface SignOutQuestionProps {
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before what was written and not sent is given up with the session. */
export default function SignOutQuestion({ onLeave, onStay }: SignOutQuestionProps) {
  const text = useText();
  return (
    <Modal
      open
      width={420}
      title={text("signOut.title")}
      okText={text("signOut.leave")}
      okButtonProps={{ danger: true }}
      onOk={onLeave}
      cancelText={text("signOut.stay")}
      onCancel={onStay}
    >
      {text("signOut.sentence")}
    </Modal>
  );
}
