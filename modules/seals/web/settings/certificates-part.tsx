import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, KeysetList } from "@tz/ui";
import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { OwnCertificate } from "../../contract/index.ts";
import { CertificateState } from "../components/certificate-state.tsx";
import { OwnCertificateDrawer } from "../components/own-certificate-drawer.tsx";
import { RequestCertificateDrawer } from "../components/request-certificate-drawer.tsx";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { keptKeysQuery } from "../sign-in/kept-keys-query.ts";
import { type KeptKey, keepKey } from "../sign-in/key-store.ts";
import { type Text, useText } from "../text.ts";

/** 登录证书: one's own, from the request to the end. */
export default function CertificatesPart() {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [openedId, setOpenedId] = useState<string>();
  const list = useKeyset<OwnCertificate>({
    key: [...sealsKey, "own-certificates"],
    path: "/api/seals/own-certificates",
  });
  const kept = useInstalled(list.rows);
  const columns = useMemo(() => columnsOf(text, kept), [text, kept]);
  const opened = list.rows.find(({ id }) => id === openedId);
  return (
    <div className={styles.gap}>
      <p className={styles.line}>
        {text("mine.what")}
        <Button onClick={() => setAsking(true)}>{text("mine.ask")}</Button>
      </p>
      <div className={styles.flush}>
        <KeysetList
          label={text("mine.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => setOpenedId(id)}
          empty={<EmptyState title={text("mine.none")} hint={text("mine.noneHint")} />}
        />
      </div>
      {asking && <RequestCertificateDrawer onClose={() => setAsking(false)} />}
      {opened && (
        <OwnCertificateDrawer
          own={opened}
          kept={kept.get(opened.id)}
          onRenew={() => {
            setOpenedId(undefined);
            setAsking(true);
          }}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </div>
  );
}

/** The keys of this browser by request; a certificate that was issued is put beside its key as soon as it is seen. */
function useInstalled(rows: readonly OwnCertificate[]): ReadonlyMap<string, KeptKey> {
  const client = useQueryClient();
  const keys = useQuery(keptKeysQuery);
  const kept = useMemo(() => new Map(keys.data?.map((key) => [key.requestId, key])), [keys.data]);
  useEffect(() => {
    const fresh = rows.flatMap(({ id, certificate }) => {
      const key = kept.get(id);
      return key && certificate && !key.certificate
        ? [{ ...key, certificate: certificate.der, notAfter: certificate.notAfter }]
        : [];
    });
    if (fresh.length > 0)
      void Promise.all(fresh.map(keepKey)).then(() => client.invalidateQueries({ queryKey: keptKeysQuery.queryKey }));
  }, [rows, kept, client]);
  return kept;
}

function columnsOf(text: Text, kept: ReadonlyMap<string, KeptKey>): Column<OwnCertificate>[] {
  return [
    { key: "label", title: text("mine.label"), render: ({ label }) => label, card: "title" },
    {
      key: "kept",
      title: text("mine.kept"),
      render: ({ id, kept: place }) => text(kept.get(id)?.certificate ? "mine.here" : `mine.place.${place}`),
      width: "11em",
      card: "facts",
    },
    {
      key: "until",
      title: text("own.validUntil"),
      render: ({ certificate }) => certificate && <DateText value={certificate.notAfter} form="day" />,
      width: "9em",
      card: "facts",
    },
    {
      key: "state",
      title: text("own.state"),
      render: (own) => <CertificateState own={own} />,
      width: "7em",
      card: "top",
    },
  ];
}
