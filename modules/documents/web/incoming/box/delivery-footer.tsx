import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import styles from "../incoming.module.css";
import { useText } from "../text.ts";
import { type AtOnce, firstSaid, lackingDate, registrationOf } from "./at-once.ts";
import { AtOnceFields } from "./at-once-fields.tsx";
import type { Acceptance } from "./use-accept.ts";
import { useDrawerKeys } from "./use-drawer-keys.ts";

export interface DeliveryFooterProps {
  delivery: DeliveryView;
  /** The reader keeps the register, and so may register at once. */
  registers: boolean;
  accepting: boolean;
  /** Something else lies above; the keys then rest. */
  covered: boolean;
  error: unknown;
  onAccept: (acceptance: Acceptance) => void;
  onRefuse: () => void;
  /** Goes to the next copy of the box, or back. */
  onMove: (step: 1 | -1) => void;
}

/** What is done with an opened copy, each with its key: accept and register, accept alone, refuse, go on. */
export function DeliveryFooter(props: DeliveryFooterProps) {
  const text = useText();
  const { delivery, registers, accepting, covered, error, onAccept, onRefuse, onMove } = props;
  const [said, setSaid] = useState<AtOnce>(() => firstSaid([delivery]));
  const mayAccept = delivery.may.includes("accept");
  const lacksDate = lackingDate([delivery], said).length > 0;
  const deliveryIds = [delivery.id];
  const accept = () => mayAccept && !accepting && onAccept({ deliveryIds });
  const register = () => {
    if (!mayAccept || accepting || lacksDate) return;
    onAccept({ deliveryIds, registration: registrationOf([delivery], said) });
  };
  const categorize = (category: AtOnce["category"]) => registers && setSaid({ ...said, category });
  useDrawerKeys(
    {
      s: registers ? register : accept,
      a: accept,
      b: () => categorize("handle"),
      y: () => categorize("read"),
      r: onRefuse,
      j: () => onMove(1),
      k: () => onMove(-1),
    },
    !covered,
  );
  return (
    <div className={styles.drawerFooter}>
      <FaultNote error={error} />
      {mayAccept && registers && (
        <>
          <AtOnceFields value={said} onChange={setSaid} />
          <p className={styles.footerSentence} aria-live="polite">
            {lacksDate ? text("register.dueMissing") : text(`atOnce.sentence.${said.category}`, { count: 1 })}
          </p>
          <Button type="primary" loading={accepting} disabled={lacksDate} onClick={register}>
            {text("atOnce.verb")} <kbd>s</kbd>
          </Button>
        </>
      )}
      {mayAccept && (
        <Button type={registers ? "default" : "primary"} disabled={accepting} onClick={accept}>
          {text(registers ? "accept.only" : "accept.verb")} <kbd>{registers ? "a" : "s"}</kbd>
        </Button>
      )}
      {delivery.may.includes("refuse") && (
        <Button danger onClick={onRefuse}>
          {text("refuse.verb")} <kbd>r</kbd>
        </Button>
      )}
      <span className={styles.drawerMoves}>
        <Button onClick={() => onMove(-1)}>
          {text("box.previous")} <kbd>k</kbd>
        </Button>
        <Button onClick={() => onMove(1)}>
          {text("box.next")} <kbd>j</kbd>
        </Button>
      </span>
    </div>
  );
}
