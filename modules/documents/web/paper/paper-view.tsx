import { useQueries } from "@tanstack/react-query";
import type { FileView } from "@tz/kernel/contract/files";
import { api } from "@tz/kernel/web/base";
import { fileItem } from "@tz/kernel/web/files";
import { FileList } from "@tz/ui";
import type { DocumentContent, DocumentView } from "../../contract/index.ts";
import styles from "./paper.module.css";
import { PaperBody } from "./paper-body.tsx";
import { paperDate } from "./paper-date.ts";

type Paper = Pick<DocumentView, "content" | "documentNumber" | "unit" | "registeredAt" | "dispatchedAt">;

const urgencyWords = { normal: "", urgent: "加急", extraUrgent: "特急" } as const;
/** Types that go up carry the signer beside the number (GB/T 9704-2012 7.2.6). */
const upward: ReadonlySet<string> = new Set(["report", "request"]);

/**
 * A document as its readers know it: head, title, recipients, text, signature, attachments and imprint. For reading on any
 * screen; the words on it are the document's own and so are Chinese in every language.
 */
export function PaperView({ document: { content, documentNumber, unit } }: { document: Paper }) {
  const { title, recipients, body, note, attachments } = content;
  return (
    <article className={styles.paper} lang="zh-CN">
      <PaperHead content={content} documentNumber={documentNumber} unitName={unit.name} />
      <h2 className={styles.title}>{title}</h2>
      {recipients.length > 0 && <p className={styles.recipients}>{recipients.map(({ name }) => name).join("，")}：</p>}
      <PaperBody blocks={body} />
      {attachments.length > 0 && (
        <ol className={styles.attachmentNote}>
          {attachments.map(({ fileId, name }, at) => (
            <li key={fileId}>
              {at === 0 ? "附件：" : ""}
              {attachments.length > 1 ? `${at + 1}.` : ""}
              {name}
            </li>
          ))}
        </ol>
      )}
      <PaperSignature content={content} unitName={unit.name} />
      {note && <p className={styles.note}>（{note}）</p>}
      <PaperImprint content={content} unitName={unit.name} />
      <PaperFiles attachments={attachments} />
    </article>
  );
}

interface PartProps {
  content: DocumentContent;
  unitName: string;
}

function PaperHead({ content, unitName, documentNumber }: PartProps & { documentNumber: string | null }) {
  const { copyNumber, secrecy, urgency, issuerMark, documentType, signer } = content;
  const marks = [copyNumber, secrecy === "internal" ? "内部" : "", urgencyWords[urgency]].filter(Boolean);
  const mark = issuerMark || (documentType === "letter" ? unitName : `${unitName}文件`);
  const isUpward = upward.has(documentType) && signer !== null;
  return (
    <header className={styles.head}>
      {marks.length > 0 && <p className={styles.marks}>{marks.join("　")}</p>}
      <p className={styles.mark}>{mark}</p>
      <p className={styles.number} data-upward={isUpward}>
        <span>{documentNumber ?? ""}</span>
        {isUpward && <span>签发人：{signer.name}</span>}
      </p>
    </header>
  );
}

function PaperSignature({ content: { signatures, jointIssuers, documentDate }, unitName }: PartProps) {
  const names = signatures.length > 0 ? signatures : [unitName, ...jointIssuers.map(({ name }) => name)];
  return (
    <div className={styles.signature}>
      {names.map((name) => (
        <p key={name}>{name}</p>
      ))}
      {documentDate && <p>{paperDate(documentDate)}</p>}
    </div>
  );
}

function PaperImprint({ content: { copyRecipients, contact }, unitName }: PartProps) {
  return (
    <footer className={styles.imprint}>
      {copyRecipients.length > 0 && <p>抄送：{copyRecipients.map(({ name }) => name).join("，")}。</p>}
      {contact.name && (
        <p>
          联系人：{contact.name}　{contact.phone && `联系电话：${contact.phone}`}
        </p>
      )}
      <p>{unitName}印发</p>
    </footer>
  );
}

/** The attachments as files to open or save; size and whether they open come from the store of files. */
function PaperFiles({ attachments }: Pick<DocumentContent, "attachments">) {
  const about = useQueries({
    queries: attachments.map(({ fileId }) => ({
      queryKey: ["files", fileId],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get<FileView>(`/api/files/${fileId}/about`, {}, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const files = about.flatMap(({ data }) => (data ? [fileItem(data)] : []));
  if (files.length === 0) return null;
  return (
    <div className={styles.files} data-print="hide">
      <FileList files={files} />
    </div>
  );
}
