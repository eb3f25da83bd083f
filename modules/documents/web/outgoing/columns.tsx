import type { Bilingual } from "@tz/kernel/contract/base";
import { CaseTitle } from "@tz/kernel/web/workflow";
import { type Column, DateText, StatusTag } from "@tz/ui";
import { documentTypeEntries, type OutgoingRow } from "../../contract/index.ts";
import type { Text } from "../text.ts";
import { stateTones } from "../tones.ts";

/** The columns of the list of outgoing documents. */
export function outgoingColumns(text: Text, bilingual: (words: Bilingual) => string): Column<OutgoingRow>[] {
  return [
    {
      key: "title",
      title: text("field.title"),
      card: "title",
      render: ({ title, urgency, secrecy }) => (
        <CaseTitle title={title || text("untitled")} urgency={urgency}>
          {secrecy === "internal" && <StatusTag>{text("secrecy.internal")}</StatusTag>}
        </CaseTitle>
      ),
    },
    {
      key: "number",
      title: text("field.documentNumber"),
      width: "13rem",
      card: "facts",
      render: ({ documentNumber }) => documentNumber,
    },
    {
      key: "type",
      title: text("field.documentType"),
      width: "6rem",
      card: "facts",
      render: ({ documentType }) => bilingual(documentTypeEntries[documentType]),
    },
    {
      key: "state",
      title: text("field.state"),
      width: "8rem",
      card: "top",
      render: ({ state }) => <StatusTag tone={stateTones[state]}>{text(`state.${state}`)}</StatusTag>,
    },
    {
      key: "drafter",
      title: text("field.drafter"),
      width: "11rem",
      card: "facts",
      render: ({ drafterName, departmentName }) => [departmentName, drafterName].filter(Boolean).join(" "),
    },
    {
      key: "updated",
      title: text("field.updatedAt"),
      width: "8rem",
      card: "top",
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
}
