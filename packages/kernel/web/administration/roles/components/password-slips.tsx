import { Sheet } from "@tz/ui";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { IssuedPassword } from "../../../../contract/access/index.ts";
import styles from "../../shared/shared.module.css";
import { useText } from "../text.ts";
import slips from "./password-slips.module.css";

interface PasswordSlipsProps {
  issued: readonly IssuedPassword[];
  /** They were handed over; they are not shown again. */
  onDone: () => void;
}

/** Passwords that were just given, once, as slips to print and cut. */
export function PasswordSlips({ issued, onDone }: PasswordSlipsProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issued.length > 0) box.current?.focus();
  }, [issued]);
  if (issued.length === 0) return null;
  const buttons = (
    <div className={styles.buttons} data-print="hide">
      <Button type="primary" onClick={() => window.print()}>
        {text("slips.print")}
      </Button>
      <Button onClick={onDone}>{text("slips.done")}</Button>
    </div>
  );
  return (
    <div ref={box} tabIndex={-1} className={slips.slips}>
      <Sheet title={text("slips.title")} extra={buttons}>
        <p className={styles.hint} data-print="hide">
          {text("slips.once")}
        </p>
        <ul className={slips.list}>
          {issued.map(({ personId, name, account, password }) => (
            <li key={personId}>
              <strong>{name}</strong>
              <span>{text("slips.account", { account })}</span>
              <span>
                {text("slips.password")} <code>{password}</code>
              </span>
              <small>{text("slips.change")}</small>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}
