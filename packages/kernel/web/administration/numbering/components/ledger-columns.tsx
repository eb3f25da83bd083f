import { type Column, DateText, StatusTag, type Tone } from "@tz/ui";
import type { EntryView } from "../../../../contract/numbering/index.ts";
import type { Text } from "../text.ts";

const tones: Record<EntryView["state"], Tone> = { used: "good", reserved: "warn", voided: "plain" };

/** What became of a number, in one sentence: its paper, for whom it is kept, or why it is void. */
export function Fate({ entry, text }: { entry: EntryView; text: Text }) {
  if (entry.state === "voided") return text("fate.voided", { reason: entry.reason ?? "" });
  if (entry.state === "reserved" && entry.holder) {
    return (
      <>
        {text("fate.reserved", { name: entry.holder.name })} <DateText value={entry.holder.until} form="minute" />
      </>
    );
  }
  return entry.subject?.title ?? entry.reason ?? "";
}

/** The columns of a ledger. */
export function ledgerColumns(text: Text): Column<EntryView>[] {
  return [
    { key: "text", title: text("ledger.number"), width: "15rem", card: "title", render: (entry) => entry.text },
    {
      key: "state",
      title: text("ledger.state"),
      width: "6rem",
      card: "top",
      render: ({ state }) => <StatusTag tone={tones[state]}>{text(`state.${state}`)}</StatusTag>,
    },
    { key: "fate", title: text("ledger.fate"), card: "facts", render: (entry) => <Fate entry={entry} text={text} /> },
    {
      key: "person",
      title: text("ledger.by"),
      width: "8rem",
      card: "facts",
      render: ({ personName }) => personName ?? text("ledger.system"),
    },
    {
      key: "at",
      title: text("ledger.at"),
      width: "11rem",
      card: "facts",
      render: ({ at }) => <DateText value={at} form="minute" />,
    },
  ];
}
