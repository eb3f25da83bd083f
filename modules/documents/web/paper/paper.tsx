import type { ReactNode } from "react";
import {
  type Attachment,
  attachmentLabel,
  attachmentNotes,
  attendanceLines,
  type DocumentContent,
  formatDocumentDate,
  isText,
  namesOf,
  noteOf,
  type PaperFacts,
  signatures,
} from "../../contract/index.ts";
import { useText } from "../text.ts";
import { BodyView } from "./body-view.tsx";
import styles from "./paper.module.css";
import { PaperTitle } from "./paper-title.tsx";
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
      <PaperTitle level="h2" title={content.title || text("untitled")} />
      {content.recipients.length > 0 && <p className={styles.recipients}>{namesOf(content.recipients)}：</p>}
      <BodyView blocks={content.body} commented={commented} onComment={onComment} />
      <AttachmentNote content={content} />
      <AttendanceView content={content} />
      <PaperTail content={content} facts={facts} />
      <AttachmentTexts content={content} />
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
        {attachments.map((attachment, index) => (
          <li key={notes[index]}>
            <a {...targetOf(attachment, index)}>{notes[index]}</a>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A file opens beside the paper; a text stands further down on it. */
const targetOf = (attachment: Attachment, index: number) =>
  isText(attachment)
    ? { href: `#attachment-${index}` }
    : { href: `/api/files/${attachment.fileId}`, target: "_blank", rel: "noreferrer" };

/** 出席、请假、列席 of minutes. */
function AttendanceView({ content }: { content: DocumentContent }) {
  const lines = content.documentType === "minutes" ? attendanceLines(content) : [];
  if (lines.length === 0) return null;
  return (
    <div className={styles.attendance}>
      {lines.map(({ part, label, names }) => (
        <p key={part}>
          <b>{label}：</b>
          <span>{names}</span>
        </p>
      ))}
    </div>
  );
}

/** 附件 whose text is set with the document. */
function AttachmentTexts({ content: { attachments } }: { content: DocumentContent }) {
  return attachments.map((attachment, index) =>
    isText(attachment) ? (
      <section key={attachment.id ?? index} id={`attachment-${index}`}>
        <p className={styles.attachmentLabel}>{attachmentLabel(index, attachments.length)}</p>
        <PaperTitle level="h3" title={attachment.name} />
        <BodyView blocks={attachment.body} place={`attachment-${index}-block`} />
      </section>
    ) : null,
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
