import { type Column, DateText } from "@tz/ui";
import type { Bilingual } from "../../contract/base/index.ts";
import type { SearchHit } from "../../contract/search/index.ts";
import { MarkedText } from "./marked-text.tsx";
import { MarkedTitle } from "./marked-title.tsx";
import styles from "./search.module.css";
import type { Text } from "./text.ts";

/** The columns of what was found: its kind, title with a piece of the text, number and date. */
export function hitColumns(
  text: Text,
  kindOf: (hit: SearchHit) => Bilingual | undefined,
  bilingual: (words: Bilingual) => string,
): Column<SearchHit>[] {
  return [
    {
      key: "kind",
      title: text("filter.kind"),
      width: "8.5rem",
      card: "top",
      render(hit) {
        const kind = kindOf(hit);
        return kind && bilingual(kind);
      },
    },
    {
      key: "title",
      title: text("hit.title"),
      card: "title",
      render: ({ title, snippet }) => (
        <>
          <span className={styles.title}>
            <MarkedTitle parts={title} />
          </span>
          <span className={styles.snippet}>
            <MarkedText parts={snippet} />
          </span>
        </>
      ),
    },
    {
      key: "number",
      title: text("hit.number"),
      width: "12rem",
      card: "facts",
      render: ({ number }) => number && <MarkedText parts={number} />,
    },
    {
      key: "at",
      title: text("hit.at"),
      width: "9rem",
      align: "end",
      card: "top",
      render: ({ at }) => <DateText value={at} form="day" />,
    },
  ];
}
