import { type Column, DateText } from "@tz/ui";
import type { SessionView } from "../../../contract/access/index.ts";
import { browserOf } from "../browser-of.ts";
import { useText } from "../text.ts";

/** What one reads of a session: the device, its address, since when it is signed in and when it was last used. */
export function useSessionColumns(): Column<SessionView>[] {
  const text = useText();
  return [
    {
      key: "device",
      title: text("sessions.device"),
      card: "title",
      render: ({ userAgent }) => browserOf(userAgent) ?? text("sessions.unknown"),
    },
    { key: "address", title: text("sessions.address"), width: "9rem", card: "labelled", render: ({ ip }) => ip },
    {
      key: "since",
      title: text("sessions.since"),
      width: "11rem",
      card: "labelled",
      render: ({ createdAt }) => <DateText value={createdAt} form="minute" />,
    },
    {
      key: "seen",
      title: text("sessions.seen"),
      width: "9rem",
      card: "labelled",
      render: ({ lastSeenAt }) => <DateText value={lastSeenAt} />,
    },
  ];
}
