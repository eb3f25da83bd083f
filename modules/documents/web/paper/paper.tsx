import type { ReactNode } from "react";
import {
  attachmentNotes,
  type DocumentContent,
  formatDocumentDate,
  namesOf,
  noteOf,
  type PaperFacts,
  signatures,
} from "../../contract/index.ts";
import { useText } from "../text.ts";
import { BodyView } from "./body-view.tsx";
import styles from "./paper.module.css";
import { Pending } from "./pending.tsx";
import { RedHead } from "./red-head.tsx";

interface PaperProps {
  content: DocumentContent;
  facts: PaperFacts;
  commented?: ReadonlySet<number> | undefined;
  onComment?: ((index: number) => void) | undefined;
}

/** A document as the paper that it is (GB/T 9704-2012): read, not changed. */
export function Paper({ content, facts, commented, onComment }: PaperProps) {
  const text = useText();
  return (
    <PaperSheet>
      <RedHead content={content} facts={facts} />
      <h2 className={styles.title}>{content.title || text("untitled")}</h2>
      {content.recipients.length > 0 && <p className={styles.recipients}>{namesOf(content.recipients)}：</p>}
      <BodyView blocks={content.body} commented={commented} onComment={onComment} />
      <AttachmentNote content={content} />
      <PaperTail content={content} facts={facts} />
    </PaperSheet>
  );
}

/** The white sheet itself. */
export function PaperSheet({ children }: { children: ReactNode }) {
  return (
    <article className={styles.paper} lang="zh-CN">
      {children}
    </article>
  );
}

/** 附件说明; a name leads to the file. */
function AttachmentNote({ content: { attachments } }: { content: DocumentContent }) {
  if (attachments.length === 0) return null;
  const notes = attachmentNotes(attachments.map(({ name }) => name));
  return (
    <div className={styles.attachments}>
      <span>附件：</span>
      <ol>
        {attachments.map(({ fileId }, index) => (
          <li key={fileId}>
            <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer">
              {notes[index]}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Signature, date, note and 版记. */
export function PaperTail({ content, facts }: { content: DocumentContent; facts: PaperFacts }) {
  const text = useText();
  const { documentDate, copyRecipients } = content;
  const note = noteOf(content);
  return (
    <>
      <div className={styles.signature} id="element-signatures">
        {signatures(content, facts.unitName).map((name) => (
          <p key={name}>{name}</p>
        ))}
        <p>{documentDate ? formatDocumentDate(documentDate) : <Pending>{text("paper.dateLater")}</Pending>}</p>
      </div>
      {note && <p className={styles.note}>（{note}）</p>}
      <div className={styles.imprint}>
        {copyRecipients.length > 0 && <p>抄送：{namesOf(copyRecipients)}。</p>}
        <p className={styles.printed}>
          <span>{facts.unitName}</span>
          <span>{facts.printedOn ? `${formatDocumentDate(facts.printedOn)}印发` : ""}</span>
        </p>
      </div>
    </>
  );
}
