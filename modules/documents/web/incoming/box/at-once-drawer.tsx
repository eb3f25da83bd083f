import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { ConfirmSentence } from "@tz/ui";
import { Drawer } from "antd";
import { useState } from "react";
import styles from "../incoming.module.css";
import { useText } from "../text.ts";
import { firstSaid, lackingDate, registrationOf } from "./at-once.ts";
import { AtOnceFields } from "./at-once-fields.tsx";
import type { Acceptance } from "./use-accept.ts";

interface AtOnceDrawerProps {
  deliveries: readonly DeliveryView[];
  pending: boolean;
  error: unknown;
  onAccept: (acceptance: Acceptance) => void;
  onClose: () => void;
}

/** 签收并登记 of all that was chosen: what they have in common is said once. */
export default function AtOnceDrawer({ deliveries, pending, error, onAccept, onClose }: AtOnceDrawerProps) {
  const text = useText();
  const [said, setSaid] = useState(() => firstSaid(deliveries));
  const [first] = lackingDate(deliveries, said);
  return (
    <Drawer open size={520} title={text("atOnce.title")} onClose={onClose}>
      <ul className={styles.papers}>
        {deliveries.map(({ id, title, number, senderName }) => (
          <li key={id}>
            <span>{title}</span>
            <span>
              {senderName} {number}
            </span>
          </li>
        ))}
      </ul>
      <AtOnceFields value={said} onChange={setSaid} />
      {deliveries.length > 1 && <p className={styles.drawerHint}>{text("register.dueOfSeveral")}</p>}
      <ConfirmSentence
        sentence={
          first
            ? text("atOnce.dateMissing", { title: first.title })
            : text(`atOnce.sentence.${said.category}`, { count: deliveries.length })
        }
        confirm={text("atOnce.verb")}
        disabled={first !== undefined}
        pending={pending}
        error={error}
        onConfirm={() =>
          onAccept({
            deliveryIds: deliveries.map(({ id }) => id),
            registration: registrationOf(deliveries, said),
          })
        }
        onCancel={onClose}
      />
    </Drawer>
  );
}
