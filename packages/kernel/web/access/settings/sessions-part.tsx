import { type Column, DateText, EmptyState, FaultNote, KeysetList, StatusTag } from "@tz/ui";
import { Button } from "antd";
import type { SessionView } from "../../../contract/access/index.ts";
import { api, useCommand, useKeyset } from "../../base/index.ts";
import { browserOf } from "../browser-of.ts";
import { type Text, useText } from "../text.ts";
import styles from "./settings.module.css";

const key = ["sessions"];

function columns(text: Text, end: (sessionId: string) => void, ending: boolean): Column<SessionView>[] {
  return [
    {
      key: "where",
      title: text("sessions.where"),
      card: "title",
      render: ({ userAgent, ip }) => `${browserOf(userAgent) ?? text("sessions.unknown")} · ${ip}`,
    },
    {
      key: "since",
      title: text("sessions.since"),
      width: "11rem",
      card: "labelled",
      render: (row) => <DateText value={row.createdAt} form="minute" />,
    },
    {
      key: "seen",
      title: text("sessions.seen"),
      width: "11rem",
      card: "labelled",
      render: (row) => <DateText value={row.lastSeenAt} />,
    },
    {
      key: "end",
      title: text("sessions.end"),
      width: "8rem",
      align: "end",
      card: "top",
      render: ({ id, current }) =>
        current ? (
          <StatusTag tone="active">{text("sessions.current")}</StatusTag>
        ) : (
          <Button size="small" disabled={ending} onClick={() => end(id)}>
            {text("sessions.end")}
          </Button>
        ),
    },
  ];
}

/** Where one is signed in, and ending what one does not know. */
export default function SessionsPart() {
  const text = useText();
  const list = useKeyset<SessionView>({ key, path: "/api/me/sessions" });
  const end = useCommand((id: string, intent) => api.delete(`/api/me/sessions/${id}`, {}, intent), { changes: [key] });
  const endOthers = useCommand((_: undefined, intent) => api.delete("/api/me/sessions", {}, intent), {
    changes: [key],
  });
  return (
    <>
      <FaultNote error={end.error ?? endOthers.error} />
      <div className={styles.flush}>
        <KeysetList
          label={text("sessions.title")}
          list={list}
          columns={columns(text, end.mutate, end.isPending)}
          rowKey={({ id }) => id}
          empty={<EmptyState title={text("sessions.none")} />}
        />
      </div>
      {list.rows.length > 1 && (
        <Button loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
          {text("sessions.endOthers")}
        </Button>
      )}
    </>
  );
}
