import { useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, Facts, KeysetList } from "@tz/ui";
import { useMemo, useState } from "react";
import type { CertificateRequest } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { type Text, useText } from "../text.ts";
import { type DecisionChoice, DecisionDrawer } from "./decision-drawer.tsx";

/** The requests for sign-in certificates that wait, the oldest first. */
export function RequestsPart() {
  const text = useText();
  const [opened, setOpened] = useState<CertificateRequest>();
  const list = useKeyset<CertificateRequest>({
    key: [...sealsKey, "requests"],
    path: "/api/seals/certificate-requests",
  });
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <>
      <KeysetList
        label={text("authority.requests")}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={setOpened}
        empty={<EmptyState title={text("requests.none")} hint={text("requests.noneHint")} />}
      />
      {opened && <RequestDrawer request={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

const columnsOf = (text: Text): Column<CertificateRequest>[] => [
  { key: "person", title: text("requests.person"), render: ({ person }) => person.name, card: "title" },
  { key: "unit", title: text("seals.unit"), render: ({ unitName }) => unitName, card: "facts" },
  { key: "label", title: text("mine.label"), render: ({ label }) => label, card: "labelled" },
  {
    key: "at",
    title: text("mine.askedAt"),
    render: ({ requestedAt }) => <DateText value={requestedAt} form="minute" />,
    width: "13em",
    card: "top",
  },
];

function RequestDrawer({ request, onClose }: { request: CertificateRequest; onClose: () => void }) {
  const text = useText();
  const { name, account } = request.person;
  const issue: DecisionChoice = {
    action: "issue",
    name: text("requests.issue"),
    sentence: text("requests.sentence.issue", { name }),
    danger: false,
    reason: "none",
  };
  const refuse: DecisionChoice = {
    action: "refuse",
    name: text("requests.refuse"),
    sentence: text("requests.sentence.refuse", { name }),
    danger: true,
    reason: { missing: text("requests.reasonMissing") },
  };
  return (
    <DecisionDrawer
      title={name}
      path={`/api/seals/certificate-requests/${request.id}`}
      version={request.version}
      about={
        <>
          <Facts
            facts={[
              { label: text("requests.account"), value: account },
              { label: text("seals.unit"), value: request.unitName },
              { label: text("mine.label"), value: request.label },
              { label: text("mine.kept"), value: text(`mine.place.${request.kept}`) },
              { label: text("authority.algorithm"), value: request.algorithm === "sm2" ? "SM2 / SM3" : "ECDSA P-256" },
              {
                label: text("mine.fingerprint"),
                value: <span className={styles.mono}>{request.fingerprint}</span>,
                wide: true,
              },
            ]}
          />
          {!request.mayDecide && <p>{text("requests.own")}</p>}
        </>
      }
      choices={request.mayDecide ? [issue, refuse] : []}
      onClose={onClose}
    />
  );
}
