import { useQueryClient } from "@tanstack/react-query";
import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { api } from "@tz/kernel/web/base";
import { UrgencyTag } from "@tz/kernel/web/workflow";
import { DateText, DueText, Facts, FaultNote } from "@tz/ui";
import { Button, Drawer } from "antd";
import { useEffect } from "react";
import styles from "../incoming.module.css";
import { deliveriesKey } from "../incoming.ts";
import { SentPaper } from "../paper-page/sent-paper.tsx";
import { useText } from "../text.ts";
import { useDrawerKeys } from "./use-drawer-keys.ts";

interface DeliveryDrawerProps {
  delivery: DeliveryView;
  accepting: boolean;
  /** Something else lies above it; its keys then rest. */
  covered: boolean;
  error: unknown;
  onAccept: () => void;
  onRefuse: () => void;
  /** Goes to the next copy of the box, or back. */
  onMove: (step: 1 | -1) => void;
  onClose: () => void;
}

/** Tells the sender that the copy was opened. */
function useOpened({ id, openedAt, may }: DeliveryView) {
  const client = useQueryClient();
  const tells = !openedAt && may.includes("accept");
  useEffect(() => {
    if (!tells) return;
    const told = api
      .post(`/api/deliveries/${id}/open`)
      .then(() => client.invalidateQueries({ queryKey: deliveriesKey }));
    told.catch(() => {}); // it stays marked as unopened, and the next look tells it
  }, [tells, id, client]);
}

/** A copy before it is accepted: the sender's paper, and what can be done with it. */
export default function DeliveryDrawer({ delivery, ...props }: DeliveryDrawerProps) {
  const text = useText();
  const { accepting, covered, error, onAccept, onRefuse, onMove, onClose } = props;
  const { title, senderName, number, sentAt, dueAt, urgency, copy, subject, may } = delivery;
  useOpened(delivery);
  const accept = () => {
    if (may.includes("accept") && !accepting) onAccept();
  };
  useDrawerKeys({ s: accept, j: () => onMove(1), k: () => onMove(-1) }, !covered);
  return (
    <Drawer
      open
      size={860}
      title={text("box.opened")}
      onClose={onClose}
      footer={
        <div className={styles.drawerFooter}>
          <FaultNote error={error} />
          {may.includes("accept") && (
            <Button type="primary" loading={accepting} onClick={onAccept}>
              {text("accept.verb")} <kbd>s</kbd>
            </Button>
          )}
          {may.includes("refuse") && <Button onClick={onRefuse}>{text("refuse.verb")}</Button>}
          <span className={styles.drawerMoves}>
            <Button onClick={() => onMove(-1)}>{text("box.previous")}</Button>
            <Button onClick={() => onMove(1)}>{text("box.next")}</Button>
          </span>
        </div>
      }
    >
      <Facts
        facts={[
          { label: text("column.title"), wide: true, value: title },
          { label: text("column.sender"), value: senderName },
          { label: text("column.number"), value: number },
          { label: text("column.urgency"), value: <UrgencyOrPlain urgency={urgency} /> },
          { label: text("box.as"), value: text(copy ? "box.copy" : "box.main") },
          { label: text("column.sent"), value: <DateText value={sentAt} form="minute" /> },
          { label: text("column.due"), value: dueAt && <DueText value={dueAt} /> },
        ]}
      />
      <div className={styles.drawerPaper}>
        <SentPaper documentId={subject.type === "documents.document" ? subject.id : null} />
      </div>
    </Drawer>
  );
}

function UrgencyOrPlain({ urgency }: Pick<DeliveryView, "urgency">) {
  const text = useText();
  return urgency === "normal" ? text("urgency.normal") : <UrgencyTag urgency={urgency} />;
}
