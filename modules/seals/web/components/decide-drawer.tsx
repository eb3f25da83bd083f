import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, Facts, toast } from "@tz/ui";
import { Drawer, Input, Segmented } from "antd";
import { useState } from "react";
import type { SealView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

/** One seal, and what the security administrator decides about it. */
export function DecideDrawer({ seal, onClose }: { seal: SealView; onClose: () => void }) {
  const text = useText();
  const choices = seal.may.filter((one) => one !== "changeKeeper");
  const [action, setAction] = useState(choices[0]);
  const [reason, setReason] = useState("");
  const decide = useCommand(
    (body: { version: number; reason: string }, key) =>
      api.post<SealView>(`/api/seals/${seal.id}/${action}`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("action.done"));
        onClose();
      },
    },
  );
  return (
    <Drawer open onClose={onClose} title={seal.name} size={520}>
      <div className={styles.gap}>
        <img className={styles.stamp} src={`/api/seals/${seal.id}/picture`} alt={text("verify.picture")} />
        <Facts
          facts={[
            { label: text("seals.unit"), value: seal.unitName },
            { label: text("own.keeper"), value: seal.keeper.name },
            { label: text("seals.asked"), value: seal.requestedBy },
            { label: text("action.reason"), value: seal.reason, wide: true },
          ]}
        />
        {action && (
          <>
            <Segmented
              value={action}
              onChange={setAction}
              options={choices.map((value) => ({ value, label: text(`action.${value}`) }))}
            />
            <Input
              maxLength={200}
              aria-label={text("action.reason")}
              placeholder={text("action.reason")}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <ConfirmSentence
              danger={action === "destroy" || action === "refuse"}
              sentence={text(`action.sentence.${action}`, { name: seal.name, keeper: seal.keeper.name })}
              confirm={text(`action.${action}`)}
              pending={decide.isPending}
              error={decide.error}
              onConfirm={() => decide.mutate({ version: seal.version, reason })}
              onCancel={onClose}
            />
          </>
        )}
      </div>
    </Drawer>
  );
}
