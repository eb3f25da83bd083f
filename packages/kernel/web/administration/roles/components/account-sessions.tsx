import { type Column, DateText, EmptyState, KeysetList } from "@tz/ui";
import type { SessionView } from "../../../../contract/access/index.ts";
import { useKeyset } from "../../../base/index.ts";
import { type Text, useText } from "../text.ts";

/** Where an account is signed in now. */
export function AccountSessions({ personId }: { personId: string }) {
  const text = useText();
  const list = useKeyset<SessionView>({ key: ["accountSessions", personId], path: `/api/people/${personId}/sessions` });
  return (
    <KeysetList
      label={text("sessions.title")}
      list={list}
      columns={columnsOf(text)}
      rowKey={({ id }) => id}
      empty={<EmptyState title={text("sessions.none")} />}
    />
  );
}

function columnsOf(text: Text): Column<SessionView>[] {
  return [
    { key: "ip", title: text("sessions.address"), card: "title", render: ({ ip }) => ip },
    {
      key: "since",
      title: text("sessions.since"),
      card: "labelled",
      render: ({ createdAt }) => <DateText value={createdAt} />,
    },
    {
      key: "seen",
      title: text("sessions.seen"),
      card: "labelled",
      render: ({ lastSeenAt }) => <DateText value={lastSeenAt} />,
    },
  ];
}
