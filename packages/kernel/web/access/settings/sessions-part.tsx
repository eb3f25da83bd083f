import { type Column, EmptyState, FaultNote, KeysetList, StatusTag } from "@tz/ui";
import { Button } from "antd";
import type { SessionView } from "../../../contract/access/index.ts";
import { api, useCommand, useKeyset } from "../../base/index.ts";
import { useSessionColumns } from "../components/use-session-columns.tsx";
import { useText } from "../text.ts";
import styles from "./settings.module.css";

const key = ["sessions"];

function useColumns(end: (sessionId: string) => void, isEnding: boolean): Column<SessionView>[] {
  const text = useText();
  return [
    ...useSessionColumns(),
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
          <Button size="small" disabled={isEnding} onClick={() => end(id)}>
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
  const columns = useColumns(end.mutate, end.isPending);
  return (
    <>
      <FaultNote error={end.error ?? endOthers.error} />
      <div className={styles.flush}>
        <KeysetList
          label={text("sessions.title")}
          list={list}
          columns={columns}
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
