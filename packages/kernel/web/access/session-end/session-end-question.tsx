import { FaultNote } from "@tz/ui";
import { Button, Flex, Modal } from "antd";
import { useEffect, useState } from "react";
import type { SessionLeft } from "../../../contract/access/index.ts";
import { useCommand } from "../../base/index.ts";
import { useText } from "../text.ts";
import { useSignOut } from "../use-sign-out.tsx";
import { secondsLeft } from "./next-look.ts";

interface SessionEndQuestionProps {
  left: SessionLeft;
  /** When the browser read it, in milliseconds. */
  readAt: number;
  onKeep: () => Promise<void>;
  onKnown: () => void;
}

/** The end of a session is near: go on, or leave; at the longest time a session may last, only say so. */
export default function SessionEndQuestion({ left, readAt, onKeep, onKnown }: SessionEndQuestionProps) {
  const text = useText();
  const seconds = useCountdown(left, readAt);
  const signOut = useSignOut();
  const keep = useCommand(onKeep);
  const isIdle = left.end === "idle";
  const goOn = () => (isIdle ? keep.mutate(undefined) : onKnown());
  const span = text("ending.span", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  return (
    <Modal
      open
      centered
      width={420}
      title={text(`ending.${left.end}`)}
      closable={false}
      mask={{ closable: false }}
      onCancel={goOn}
      footer={
        <>
          {isIdle && (
            <Button loading={signOut.isPending} onClick={() => signOut.ask()}>
              {text("ending.leave")}
            </Button>
          )}
          <Button type="primary" autoFocus loading={keep.isPending} onClick={goOn}>
            {text(isIdle ? "ending.goOn" : "ending.known")}
          </Button>
        </>
      }
    >
      <Flex vertical gap="small">
        <p>{text(`ending.${left.end}Sentence`, { span })}</p>
        <p>{text("ending.kept")}</p>
        <FaultNote error={keep.error ?? signOut.error} />
        {signOut.question}
      </Flex>
    </Modal>
  );
}

/** Whole seconds, counted here between two answers of the server. */
function useCountdown(left: SessionLeft, readAt: number) {
  const [now, setNow] = useState(readAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return secondsLeft(left, readAt, Math.max(now, readAt));
}
