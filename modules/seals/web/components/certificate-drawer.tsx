import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, DateText, Facts, toast } from "@tz/ui";
import { Drawer, Form, Select } from "antd";
import { useState } from "react";
import { type CertificateView, revocationReasons } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { type Text, useText } from "../text.ts";

/** What it is for, and of which of the two roots: a seal has one of each. */
export const certificateKind = ({ purpose, algorithm }: CertificateView, text: Text): string =>
  `${text(`certificate.${purpose}`)} ${algorithm === "sm2" ? "SM2" : "ECDSA"}`;

interface CertificateDrawerProps {
  certificate: CertificateView;
  onClose: () => void;
}

/** A certificate that was issued, and its revocation. */
export function CertificateDrawer({ certificate, onClose }: CertificateDrawerProps) {
  const text = useText();
  const { serial, notBefore, notAfter, revokedAt, reason } = certificate;
  return (
    <Drawer open onClose={onClose} title={certificate.name} size={480}>
      <div className={styles.gap}>
        <Facts
          facts={[
            { label: text("certificate.purpose"), value: certificateKind(certificate, text) },
            { label: text("certificate.from"), value: <DateText value={notBefore} form="day" /> },
            { label: text("own.validUntil"), value: <DateText value={notAfter} form="day" /> },
            { label: text("certificate.revokedAt"), value: revokedAt && <DateText value={revokedAt} form="minute" /> },
            { label: text("certificate.reason"), value: reason && text(`certificate.reason.${reason}`) },
            { label: text("certificate.serial"), value: <span className={styles.mono}>{serial}</span>, wide: true },
          ]}
        />
        {!revokedAt && <Revoke certificate={certificate} onClose={onClose} />}
      </div>
    </Drawer>
  );
}

function sentenceOf({ purpose }: CertificateView, reason: string | undefined) {
  if (purpose === "signIn") return "certificate.revokeSignIn";
  return purpose === "maker" || reason === "superseded" ? "certificate.revokeOne" : "certificate.revokeSentence";
}

/** The reason stands on the list of revoked ones, which everybody reads (RFC 5280, 5.3.1). */
function Revoke({ certificate, onClose }: CertificateDrawerProps) {
  const text = useText();
  const [reason, setReason] = useState<(typeof revocationReasons)[number]>();
  const revoke = useCommand(
    (body: object, key) => api.post(`/api/seals/certificates/${certificate.id}/revoke`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("certificate.revokedDone"));
        onClose();
      },
    },
  );
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("certificate.reason")} required>
        <Select
          aria-label={text("certificate.reason")}
          placeholder={text("certificate.chooseReason")}
          value={reason ?? null}
          onChange={(chosen) => setReason(chosen ?? undefined)}
          options={revocationReasons.map((value) => ({ value, label: text(`certificate.reason.${value}`) }))}
        />
      </Form.Item>
      <ConfirmSentence
        danger
        sentence={text(sentenceOf(certificate, reason))}
        confirm={text("certificate.revoke")}
        disabled={reason === undefined}
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate({ reason })}
        onCancel={onClose}
      />
    </Form>
  );
}
