import { api, useCommand, useKeyset } from "@tz/kernel/web/base";
import { type Column, ConfirmSentence, DateText, EmptyState, Facts, KeysetList, toast } from "@tz/ui";
import { Drawer, Input, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { CertificateRequest } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { type Text, useText } from "../text.ts";

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

const actions = ["issue", "refuse"] as const;

function RequestDrawer({ request, onClose }: { request: CertificateRequest; onClose: () => void }) {
  const text = useText();
  const [action, setAction] = useState<(typeof actions)[number]>("issue");
  const [reason, setReason] = useState("");
  const { version, person } = request;
  const decide = useCommand(
    (body: object, key) => api.post(`/api/seals/certificate-requests/${request.id}/${action}`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("action.done"));
        onClose();
      },
    },
  );
  const isMissing = action === "refuse" && reason.trim() === "";
  return (
    <Drawer open onClose={onClose} title={person.name} size={520}>
      <div className={styles.gap}>
        <Facts
          facts={[
            { label: text("requests.account"), value: person.account },
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
        {request.mayDecide && (
          <>
            <Segmented
              value={action}
              onChange={setAction}
              options={actions.map((value) => ({ value, label: text(`requests.${value}`) }))}
            />
            {action === "refuse" && (
              <Input
                maxLength={200}
                aria-label={text("action.reason")}
                placeholder={text("action.reason")}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
            <ConfirmSentence
              danger={action === "refuse"}
              disabled={isMissing}
              sentence={text(isMissing ? "requests.reasonMissing" : `requests.sentence.${action}`, {
                name: person.name,
              })}
              confirm={text(`requests.${action}`)}
              pending={decide.isPending}
              error={decide.error}
              onConfirm={() => decide.mutate(action === "issue" ? { version } : { version, reason })}
              onCancel={onClose}
            />
          </>
        )}
      </div>
    </Drawer>
  );
}
