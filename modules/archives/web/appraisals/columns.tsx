import { useBilingual } from "@tz/kernel/web/base";
import { type Column, StatusTag } from "@tz/ui";
import { type AppraisalLine, retentionEntries } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { itemColumns } from "../components/item-columns.tsx";
import { useText } from "../text.ts";

/** The columns of an appraisal's list, which becomes 销毁清册. */
export function useLineColumns(): Column<AppraisalLine>[] {
  const text = useText();
  const say = useBilingual();
  return [
    ...itemColumns(text),
    {
      key: "pages",
      title: text("column.pages"),
      width: "5rem",
      align: "end",
      card: "labelled",
      render: ({ pages }) => pages,
    },
    { key: "due", title: text("appraisal.dueOn"), width: "8rem", card: "labelled", render: ({ dueOn }) => dueOn },
    {
      key: "verdict",
      title: text("judge.verdict"),
      width: "13rem",
      card: "facts",
      render: ({ verdict, retention, reason }) =>
        reason === "" ? (
          <span className={styles.hint}>{text("judge.none")}</span>
        ) : (
          <>
            <StatusTag tone={verdict === "destroy" ? "bad" : "good"}>{text(`judge.${verdict}`)}</StatusTag>{" "}
            {retention && say(retentionEntries[retention])}
            <span className={styles.second}>{reason}</span>
          </>
        ),
    },
  ];
}
