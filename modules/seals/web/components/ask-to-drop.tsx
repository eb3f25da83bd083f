import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, DateText, toast } from "@tz/ui";
import { Alert, Button, DatePicker, Form, Input } from "antd";
import { useState } from "react";
import type { RootView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

/** 申请停止信任: what it means is said before it is asked; or what became of the request that was made last. */
export function AskToDrop({ root }: { root: RootView }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (root.drop?.state === "asked") return <Asked drop={root.drop} />;
  return (
    <>
      {root.drop?.state === "refused" && (
        <Alert
          type="info"
          showIcon
          title={text("drop.refused", { name: root.drop.decidedBy ?? "", answer: root.drop.answer })}
        />
      )}
      {isOpen ? (
        <Asking root={root} onClose={() => setOpen(false)} />
      ) : (
        <Button className={styles.end ?? ""} danger onClick={() => setOpen(true)}>
          {text("drop.ask")}
        </Button>
      )}
    </>
  );
}

function Asking({ root, onClose }: { root: RootView; onClose: () => void }) {
  const text = useText();
  const [since, setSince] = useState<string>();
  const [reason, setReason] = useState("");
  const ask = useCommand(
    (body: { since: string; reason: string }, key) => api.post(`/api/seals/authorities/${root.id}/drop`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("drop.asked"));
        onClose();
      },
    },
  );
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("drop.since")} required extra={text("drop.sinceHint")}>
        <DatePicker
          showTime={{ format: "HH:mm" }}
          format="YYYY-MM-DD HH:mm"
          onChange={(at) => setSince(at?.toISOString())}
        />
      </Form.Item>
      <Form.Item label={text("action.reason")} required>
        <Input.TextArea
          rows={2}
          maxLength={500}
          aria-label={text("action.reason")}
          placeholder={text("drop.reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Item>
      <Consequences root={root} />
      <ConfirmSentence
        danger
        sentence={text("drop.askSentence")}
        confirm={text("drop.ask")}
        disabled={!since || reason.trim().length < 2}
        pending={ask.isPending}
        error={ask.error}
        onConfirm={() => since && ask.mutate({ since, reason })}
        onCancel={onClose}
      />
    </Form>
  );
}

type Below = Pick<RootView, "unitSeals" | "stamps" | "signInCertificates" | "retiredAt">;

/** What becomes of everything below a root once it is believed no more. */
export function Consequences({ root: { unitSeals, stamps, signInCertificates, retiredAt } }: { root: Below }) {
  const text = useText();
  return (
    <ul className={styles.means}>
      <li>{text("drop.meansCertificates")}</li>
      <li>{text("drop.meansSealed")}</li>
      <li>{text("drop.meansSeals", { unitSeals, stamps })}</li>
      <li>{text("drop.meansSignIn", { count: signInCertificates })}</li>
      {retiredAt === null && <li>{text("drop.meansSuccessor")}</li>}
      <li>{text("drop.meansForEver")}</li>
    </ul>
  );
}

function Asked({ drop }: { drop: NonNullable<RootView["drop"]> }) {
  const text = useText();
  const withdraw = useCommand(
    (body: { version: number }, key) => api.post(`/api/seals/drops/${drop.id}/withdraw`, body, key),
    {
      changes: [sealsKey],
      onDone: () => toast(text("drop.withdrawn")),
    },
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={text("drop.waits", { name: drop.askedBy, reason: drop.reason })}
      description={
        <>
          {text("drop.since")} <DateText value={drop.since} form="minute" />
        </>
      }
      action={
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ version: drop.version })}>
          {text("drop.withdraw")}
        </Button>
      }
    />
  );
}
