import type { CSSProperties } from "react";
import { type DocumentContent, goesUp, issuerMark, type PaperFacts } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./paper.module.css";
import { markLength } from "./paper-parts.ts";
import { Pending } from "./pending.tsx";

/** 版头: copy number, secrecy, urgency, the red mark, number and signer, the red line (GB/T 9704-2012 7.2). */
export function RedHead({ content, facts }: { content: DocumentContent; facts: PaperFacts }) {
  const text = useText();
  const mark = issuerMark(content, facts.unitName);
  const number = facts.documentNumber ?? <Pending>{text("paper.numberLater")}</Pending>;
  const corner = [content.copyNumber, words.secrecy[content.secrecy], words.urgency[content.urgency]].filter(Boolean);
  return (
    <header className={styles.head}>
      <div className={styles.corner}>
        {corner.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className={styles.mark} style={{ "--mark-length": markLength(mark) } as CSSProperties}>
        {mark}
      </p>
      <div className={styles.number} data-up={goesUp(content)}>
        <span>{number}</span>
        {goesUp(content) && (
          <span>
            签发人：<span className={styles.signer}>{content.signer?.name}</span>
          </span>
        )}
      </div>
    </header>
  );
}

/** As printed on the paper, in Chinese whatever the reader's language. */
const words = {
  secrecy: { none: "", internal: "内部" },
  urgency: { normal: "", urgent: "加急", extraUrgent: "特急" },
} as const;
