import { useQuery } from "@tanstack/react-query";
import type { SearchHit } from "../../contract/search/index.ts";
import { useBilingual } from "../base/index.ts";
import { kindsQuery } from "./kinds.ts";
import { MarkedText } from "./marked-text.tsx";
import styles from "./search.module.css";
import { useText } from "./text.ts";

interface SuggestionsProps {
  id: string;
  words: string;
  hits: readonly SearchHit[];
  /** The place of the chosen line; the last one leads to all results. */
  chosen: number;
  optionId: (place: number) => string;
  onGo: (place: number) => void;
}

/** The list below the search box: the best hits, then the way to all of them. */
export default function Suggestions({ id, words, hits, chosen, optionId, onGo }: SuggestionsProps) {
  const text = useText();
  const bilingual = useBilingual();
  const kinds = useQuery(kindsQuery).data;
  const lines = [
    ...hits.map((hit) => {
      const kind = kinds?.find(({ type }) => type === hit.type);
      return {
        key: `${hit.type} ${hit.id}`,
        face: (
          <>
            <span className={styles.kind}>{kind && bilingual(kind)}</span>
            <span className={styles.suggested}>
              <MarkedText parts={hit.title} />
            </span>
            {hit.number && <span className={styles.kind}>{hit.number.map((part) => part.text).join("")}</span>}
          </>
        ),
      };
    }),
    { key: "all", face: text("suggest.all", { words }) },
  ];
  return (
    <div id={id} role="listbox" className={styles.suggestions} aria-label={text("suggest.label")}>
      {lines.map(({ key, face }, place) => (
        <div
          key={key}
          id={optionId(place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === chosen}
          onPointerDown={(event) => {
            event.preventDefault(); // the box keeps the focus until one has gone
            onGo(place);
          }}
        >
          {face}
        </div>
      ))}
    </div>
  );
}
