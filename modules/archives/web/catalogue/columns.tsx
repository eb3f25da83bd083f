import type { Bilingual } from "@tz/kernel/contract/base";
import { type Column, StatusTag } from "@tz/ui";
import { type CatalogueRow, retentionEntries } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { itemColumns } from "../components/item-columns.tsx";
import type { Text } from "../text.ts";
import { checkTones, itemTones } from "../tones.ts";

/** The columns of 归档文件目录 on the screen. */
export function catalogueColumns(text: Text, say: (words: Bilingual) => string): Column<CatalogueRow>[] {
  return [
    ...itemColumns(text),
    {
      key: "retention",
      title: text("column.retention"),
      width: "6.5rem",
      card: "facts",
      render: ({ retention, organName }) => (
        <>
          {say(retentionEntries[retention])}
          <span className={styles.second}>{organName}</span>
        </>
      ),
    },
    {
      key: "pages",
      title: text("column.pages"),
      width: "5rem",
      align: "end",
      card: "labelled",
      render: ({ pages }) => pages,
    },
    {
      key: "state",
      title: text("column.state"),
      width: "8rem",
      card: "facts",
      render: ({ state, check, boxNumber }) => (
        <>
          {state === "kept" ? (
            <StatusTag tone={checkTones[check]}>{text(`check.${check}`)}</StatusTag>
          ) : (
            <StatusTag tone={itemTones[state]}>{text(`state.${state}`)}</StatusTag>
          )}
          {boxNumber !== null && (
            <span className={styles.second}>{text("catalogue.inBox", { number: boxNumber })}</span>
          )}
        </>
      ),
    },
  ];
}
