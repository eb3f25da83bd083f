import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Alert, Checkbox, Drawer, Input, Tabs } from "antd";
import { useState } from "react";
import type { UseView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

interface UseDrawerProps {
  use: UseView;
  onClose: () => void;
}

/** The page with the seal in its place, and the one click that seals; or why it is not sealed. */
export function UseDrawer({ use, onClose }: UseDrawerProps) {
  const text = useText();
  const tabs = [
    { key: "seal", label: text("use.seal"), children: <Seal use={use} onClose={onClose} /> },
    { key: "refuse", label: text("use.refuse"), children: <Refuse use={use} onClose={onClose} /> },
  ];
  return (
    <Drawer open onClose={onClose} title={use.title} size={720}>
      <Tabs items={tabs} />
    </Drawer>
  );
}

function Seal({ use, onClose }: UseDrawerProps) {
  const text = useText();
  const [seam, setSeam] = useState(false);
  const seal = useCommand(
    (body: { seam: boolean }, key) => api.post<UseView>(`/api/seals/uses/${use.id}/seal`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("use.done"));
        onClose();
      },
    },
  );
  if (use.sealState !== "active")
    return (
      <Alert type="warning" showIcon title={text(use.sealState === "suspended" ? "use.suspended" : "use.noSeal")} />
    );
  const unit = use.personName ?? use.unitName;
  return (
    <div className={styles.gap}>
      <Checkbox checked={seam} onChange={(event) => setSeam(event.target.checked)}>
        {text("use.seam")}
      </Checkbox>
      <ConfirmSentence
        sentence={text("use.sentence", { title: use.title, unit })}
        confirm={text("use.seal")}
        disabled={!use.maySeal}
        pending={seal.isPending}
        error={seal.error}
        onConfirm={() => seal.mutate({ seam })}
        onCancel={onClose}
      />
      <img className={styles.preview} src={`/api/seals/uses/${use.id}/preview`} alt={text("use.preview")} />
    </div>
  );
}

function Refuse({ use, onClose }: UseDrawerProps) {
  const text = useText();
  const [reason, setReason] = useState("");
  const refuse = useCommand(
    (body: { reason: string }, key) => api.post<UseView>(`/api/seals/uses/${use.id}/refuse`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("use.refusedDone"));
        onClose();
      },
    },
  );
  return (
    <div className={styles.gap}>
      <Input.TextArea
        autoSize={{ minRows: 3 }}
        maxLength={200}
        aria-label={text("use.refuseReason")}
        placeholder={text("use.refuseReason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ConfirmSentence
        danger
        sentence={text("use.refuseSentence")}
        confirm={text("use.refuse")}
        disabled={reason.trim().length < 2}
        pending={refuse.isPending}
        error={refuse.error}
        onConfirm={() => refuse.mutate({ reason })}
        onCancel={onClose}
      />
    </div>
  );
}
