import { type Column, DateText, StatusTag } from "@tz/ui";
import type { Bilingual } from "../../../contract/base/index.ts";
import type { MigrationCandidate } from "../../../contract/workflow/index.ts";
import type { Text } from "../text.ts";

/** A running case, where it stands, and what its migration would come to. */
export function candidateColumns(text: Text, bilingual: (words: Bilingual) => string): Column<MigrationCandidate>[] {
  return [
    {
      key: "case",
      title: text("migration.case"),
      card: "title",
      render: ({ kindName, unit }) => text("migration.caseOf", { kind: bilingual(kindName), unit }),
    },
    {
      key: "number",
      title: text("migration.version"),
      width: "6rem",
      card: "top",
      render: ({ number }) => text("migration.numbered", { number }),
    },
    {
      key: "steps",
      title: text("task.step"),
      width: "9rem",
      card: "facts",
      render: ({ steps }) => steps.join(text("comma")),
    },
    {
      key: "started",
      title: text("migration.started"),
      width: "9rem",
      card: "facts",
      render: ({ startedAt }) => <DateText value={startedAt} form="day" />,
    },
    {
      key: "fate",
      title: text("migration.fate"),
      width: "25rem",
      card: "facts",
      render: ({ possible, sentence }) => (
        <>
          <StatusTag tone={possible ? "good" : "warn"}>
            {text(possible ? "migration.possible" : "migration.impossible")}
          </StatusTag>{" "}
          {bilingual(sentence)}
        </>
      ),
    },
  ];
}
