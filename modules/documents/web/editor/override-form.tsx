import { FaultNote } from "@tz/ui";
import { Button, Input } from "antd";
import { useState } from "react";
import { useText } from "../text.ts";

/** Where a person states why a finding is in order here; the reason goes on record. */
export function OverrideForm({ onSubmit }: { onSubmit: (reason: string) => Promise<void> }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {text("check.override")}
      </Button>
    );
  }
  const submit = async () => {
    setPending(true);
    setError(undefined);
    await onSubmit(reason.trim()).catch(setError);
    setPending(false);
  };
  return (
    <div>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={500}
        aria-label={text("check.reason")}
        placeholder={text("check.reasonHint")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <FaultNote error={error} />
      <Button
        size="small"
        type="primary"
        disabled={reason.trim() === ""}
        loading={pending}
        onClick={() => void submit()}
      >
        {text("check.keepReason")}
      </Button>
    </div>
  );
}
