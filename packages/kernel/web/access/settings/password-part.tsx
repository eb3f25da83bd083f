import { DateText, toast } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import { ChangePasswordForm } from "../components/change-password-form.tsx";
import { useMe } from "../me.ts";
import { useText } from "../text.ts";
import styles from "./settings.module.css";

/** One's own password: until when it is good, and changing it. */
export default function PasswordPart() {
  const text = useText();
  const me = useMe();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className={styles.line}>
        <span>
          {me.passwordExpiresAt ? (
            <>
              {text("password.goodUntil")} <DateText value={me.passwordExpiresAt} form="day" />
            </>
          ) : (
            text("password.none")
          )}
        </span>
        <Button onClick={() => setOpen(true)}>{text("password.change")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <ChangePasswordForm
        onDone={() => {
          setOpen(false);
          toast(text("password.changed"));
        }}
      />
    </div>
  );
}
