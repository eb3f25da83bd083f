import { useMe } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { fromBase64, keyFile, toPem } from "@tz/seal/browser";
import { ConfirmSentence, DateText, Facts, toast, useNow } from "@tz/ui";
import { Button, Drawer, Segmented } from "antd";
import { useState } from "react";
import { certificateMethod, type OwnCertificate } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { forgetKey, type KeptKey } from "../sign-in/key-store.ts";
import { saveText } from "../sign-in/save-text.ts";
import { type Text, useText } from "../text.ts";
import { CertificateState } from "./certificate-state.tsx";

interface Props {
  own: OwnCertificate;
  /** Its key, where this browser keeps it. */
  kept: KeptKey | undefined;
  onRenew: () => void;
  onClose: () => void;
}

/** One of one's own certificates or requests, and what can be done with it. */
export function OwnCertificateDrawer({ own, kept, onRenew, onClose }: Props) {
  const text = useText();
  const now = useNow();
  const { certificate } = own;
  const isGood = certificate !== null && !certificate.revokedAt && new Date(certificate.notAfter) > new Date(now);
  return (
    <Drawer open onClose={onClose} title={own.label} size={520}>
      <div className={styles.gap}>
        <Facts facts={factsOf(own, text)} />
        {certificate && (
          <div className={styles.actions}>
            {typeof kept?.key === "string" && (
              <Button type="primary" onClick={() => saveText(fileOf(kept.key, certificate.der), `${own.label}.pem`)}>
                {text("mine.keyFile")}
              </Button>
            )}
            <Button onClick={() => saveText(pemOf(certificate.der), `${own.label}-cert.pem`)}>
              {text("mine.certificateFile")}
            </Button>
            {isGood && <Button onClick={onRenew}>{text("mine.renew")}</Button>}
            {kept && <Forget requestId={own.id} onDone={onClose} />}
          </div>
        )}
        {isGood && <GiveUp id={certificate.id} requestId={own.id} onDone={onClose} />}
        {own.state === "requested" && <Withdraw id={own.id} onDone={onClose} />}
      </div>
    </Drawer>
  );
}

const derOf = (base64: string) => fromBase64(base64) ?? new Uint8Array();
const pemOf = (base64: string) => toPem("CERTIFICATE", derOf(base64));
const fileOf = (key: KeptKey["key"], certificate: string) =>
  typeof key === "string" ? keyFile(key, derOf(certificate)) : "";

function factsOf(own: OwnCertificate, text: Text) {
  const { certificate } = own;
  return [
    { label: text("own.state"), value: <CertificateState own={own} /> },
    { label: text("authority.algorithm"), value: own.algorithm === "sm2" ? "SM2 / SM3" : "ECDSA P-256" },
    { label: text("mine.kept"), value: text(`mine.place.${own.kept}`) },
    { label: text("mine.askedAt"), value: <DateText value={own.requestedAt} form="minute" /> },
    { label: text("own.validUntil"), value: certificate && <DateText value={certificate.notAfter} form="day" /> },
    { label: text("mine.decidedBy"), value: own.decidedBy },
    { label: text("action.reason"), value: own.reason },
    { label: text("certificate.serial"), value: certificate?.serial, wide: true },
    {
      label: text("mine.fingerprint"),
      value: <span className={styles.mono}>{own.fingerprint}</span>,
      wide: true,
    },
  ].filter(({ value }) => value !== null && value !== undefined);
}

function Forget({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const text = useText();
  const forget = useCommand(() => forgetKey(requestId), { changes: [sealsKey], onDone });
  return <Button onClick={() => forget.mutate(undefined)}>{text("mine.forget")}</Button>;
}

function Withdraw({ id, onDone }: { id: string; onDone: () => void }) {
  const text = useText();
  const withdraw = useCommand(
    async (_: undefined, key) => {
      await api.post(`/api/seals/certificate-requests/${id}/withdraw`, {}, key);
      await forgetKey(id);
    },
    { changes: [sealsKey], onDone },
  );
  return (
    <ConfirmSentence
      sentence={text("mine.withdrawSentence")}
      confirm={text("mine.withdraw")}
      pending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate(undefined)}
    />
  );
}

const reasons = ["keyCompromise", "superseded"] as const;

function GiveUp({ id, requestId, onDone }: { id: string; requestId: string; onDone: () => void }) {
  const text = useText();
  const { method } = useMe();
  const [reason, setReason] = useState<(typeof reasons)[number]>("keyCompromise");
  const signsOut = reason === "keyCompromise" && method === certificateMethod;
  const giveUp = useCommand(
    async (body: { reason: string }, key) => {
      await api.post(`/api/seals/own-certificates/${id}/give-up`, body, key);
      // Or the sign-in page would go on offering it.
      await forgetKey(requestId);
    },
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text(`mine.gaveUp.${reason}`));
        onDone();
      },
    },
  );
  return (
    <>
      <Segmented
        value={reason}
        onChange={setReason}
        options={reasons.map((value) => ({ value, label: text(`mine.giveUp.${value}`) }))}
      />
      <ConfirmSentence
        danger
        sentence={text(signsOut ? "mine.giveUpSentence.signsOut" : `mine.giveUpSentence.${reason}`)}
        confirm={text(`mine.giveUp.${reason}`)}
        pending={giveUp.isPending}
        error={giveUp.error}
        onConfirm={() => giveUp.mutate({ reason })}
      />
    </>
  );
}
