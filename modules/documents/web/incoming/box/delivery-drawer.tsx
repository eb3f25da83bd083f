import { useQueryClient } from "@tanstack/react-query";
import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { api } from "@tz/kernel/web/base";
import { UrgencyTag } from "@tz/kernel/web/workflow";
import { DateText, DueText, Facts } from "@tz/ui";
import { Drawer } from "antd";
import { useEffect, useRef } from "react";
import { documentQuery } from "../../queries.ts";
import styles from "../incoming.module.css";
import { deliveriesKey } from "../incoming.ts";
import { SentPaper } from "../paper-page/sent-paper.tsx";
import { useText } from "../text.ts";
import { DeliveryFooter, type DeliveryFooterProps } from "./delivery-footer.tsx";

interface DeliveryDrawerProps extends DeliveryFooterProps {
  /** Its place among the copies shown, from one, of how many; none for one that a link named. */
  place: { at: number; of: number } | undefined;
  /** The copy that comes after it. */
  next: DeliveryView | undefined;
  onClose: () => void;
}

const documentOf = ({ subject }: DeliveryView) => (subject.type === "documents.document" ? subject.id : null);

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

/** Fetches what comes after, so that going on shows it at once. */
function useAhead(next: DeliveryView | undefined) {
  const client = useQueryClient();
  const documentId = next && documentOf(next);
  useEffect(() => {
    if (documentId) void client.prefetchQuery(documentQuery(documentId));
  }, [documentId, client]);
}

/** Where every copy is read from: when another one comes, the drawer scrolls here and takes the keys that scroll. */
function Beginning() {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scrolled = top.current?.closest<HTMLElement>(".ant-drawer-body");
    if (!scrolled) return;
    scrolled.tabIndex = 0;
    scrolled.scrollTop = 0;
    scrolled.focus({ preventScroll: true });
  }, []);
  return <div ref={top} />;
}

/** A copy before it is accepted: the sender's paper, and what can be done with it; then the next one. */
export default function DeliveryDrawer({ place, next, onClose, ...footer }: DeliveryDrawerProps) {
  const text = useText();
  const { delivery } = footer;
  const { id, title, senderName, number, sentAt, dueAt, urgency, copy, urgeCount } = delivery;
  useOpened(delivery);
  useAhead(next);
  return (
    <Drawer
      open
      size={860}
      title={place ? text("box.openedAt", place) : text("box.opened")}
      onClose={onClose}
      footer={<DeliveryFooter key={id} {...footer} />}
    >
      <Beginning key={id} />
      <Facts
        facts={[
          { label: text("column.title"), wide: true, value: title },
          { label: text("column.sender"), value: senderName },
          { label: text("column.number"), value: number },
          {
            label: text("column.urgency"),
            value: urgency === "normal" ? text("urgency.normal") : <UrgencyTag urgency={urgency} />,
          },
          { label: text("box.as"), value: text(copy ? "box.copy" : "box.main") },
          { label: text("column.sent"), value: <DateText value={sentAt} form="minute" /> },
          { label: text("column.due"), value: dueAt && <DueText value={dueAt} /> },
          { label: text("box.urged"), value: urgeCount > 0 && text("box.urgedTimes", { count: urgeCount }) },
        ].filter(({ value }) => value !== false)}
      />
      <div className={styles.drawerPaper}>
        <SentPaper documentId={documentOf(delivery)} />
      </div>
    </Drawer>
  );
}
