import { useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, KeysetList, StatusTag, useNow } from "@tz/ui";
import { Select } from "antd";
import { useMemo, useState } from "react";
import { type CertificateView, certificatePurposes } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { CertificateDrawer, certificateKind } from "./certificate-drawer.tsx";

/** Every certificate that was issued, and its revocation. */
export function CertificatesPart() {
  const text = useText();
  const [opened, setOpened] = useState<CertificateView>();
  const [purpose, setPurpose] = useState<CertificateView["purpose"]>();
  const list = useKeyset<CertificateView>({
    key: [...sealsKey, "certificates"],
    path: "/api/seals/certificates",
    query: { purpose },
  });
  const columns = useMemo(
    (): Column<CertificateView>[] => [
      { key: "name", title: text("certificate.name"), render: ({ name }) => name, card: "title" },
      {
        key: "purpose",
        title: text("certificate.purpose"),
        render: (row) => certificateKind(row, text),
        width: "11em",
        card: "facts",
      },
      { key: "state", title: text("own.state"), render: (row) => <State row={row} />, width: "7em", card: "top" },
      {
        key: "until",
        title: text("own.validUntil"),
        render: ({ notAfter }) => <DateText value={notAfter} />,
        width: "9em",
        card: "facts",
      },
    ],
    [text],
  );
  return (
    <>
      <Select
        className={styles.filter ?? ""}
        allowClear
        aria-label={text("certificate.purpose")}
        placeholder={text("certificate.all")}
        value={purpose ?? null}
        onChange={(chosen) => setPurpose(chosen ?? undefined)}
        options={certificatePurposes.map((value) => ({ value, label: text(`certificate.${value}`) }))}
      />
      <KeysetList
        label={text("authority.certificates")}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={setOpened}
        empty={<EmptyState title={text("certificate.none")} hint={text("certificate.noneHint")} />}
      />
      {opened && <CertificateDrawer certificate={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function State({ row }: { row: CertificateView }) {
  const text = useText();
  const now = useNow();
  if (row.revokedAt) return <StatusTag tone="bad">{text("certificate.revoked")}</StatusTag>;
  if (new Date(row.notAfter) < new Date(now)) return <StatusTag tone="warn">{text("certificate.expired")}</StatusTag>;
  return <StatusTag tone="good">{text("certificate.valid")}</StatusTag>;
}
