import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Button, Input } from "antd";
import { useState } from "react";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

/** New roots in the place of those in use, with the reason for it. */
export function RenewRoots({ authorityId }: { authorityId: string }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const close = () => {
    setOpen(false);
    setReason("");
  };
  const renew = useCommand(
    (body: { reason: string }, key) => api.post(`/api/seals/authorities/${authorityId}/renew`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("authority.renewed"));
        close();
      },
    },
  );
  if (!isOpen)
    return (
      <Button className={styles.end ?? ""} onClick={() => setOpen(true)}>
        {text("authority.renew")}
      </Button>
    );
  return (
    <div className={styles.gap}>
      <Input
        maxLength={200}
        aria-label={text("action.reason")}
        placeholder={text("authority.renewReason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ConfirmSentence
        sentence={text("authority.renewSentence")}
        confirm={text("authority.renew")}
        disabled={reason.trim() === ""}
        pending={renew.isPending}
        error={renew.error}
        onConfirm={() => renew.mutate({ reason })}
        onCancel={close}
      />
    </div>
  );
}
