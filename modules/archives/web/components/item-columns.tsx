import { type Column, TitleWords } from "@tz/ui";
import styles from "../archives.module.css";
import type { Text } from "../text.ts";

/** What every list of archived items has of each. */
interface Listed {
  code: string;
  title: string;
  author: string;
  documentNumber: string;
  date: string;
}

/** 档号, 题名 and 日期, with which every list of archived items begins. */
export const itemColumns = <Row extends Listed>(text: Text): Column<Row>[] => [
  {
    key: "code",
    title: text("column.code"),
    width: "17.5rem",
    card: "top",
    render: ({ code }) => <span className={styles.code}>{code}</span>,
  },
  {
    key: "title",
    title: text("column.title"),
    card: "title",
    render: ({ title, author, documentNumber }) => (
      <>
        <TitleWords title={title} />
        <span className={styles.second}>{[author, documentNumber].filter(Boolean).join("　")}</span>
      </>
    ),
  },
  { key: "date", title: text("column.date"), width: "7.5rem", card: "facts", render: ({ date }) => date },
];
