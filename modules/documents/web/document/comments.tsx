import { api, useCommand } from "@tz/kernel/web/base";
import { DateText, ErrorState, FaultNote, Skeleton } from "@tz/ui";
import { Button } from "antd";
import type { Block, CommentView, DocumentView } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { CommentForm } from "./comment-form.tsx";
import { placeOf } from "./comment-places.ts";
import styles from "./document.module.css";
import { commentsPath, useComments } from "./use-comments.ts";

interface CommentsProps {
  document: Pick<DocumentView, "id" | "may">;
  /** The body as it stands now. */
  blocks: readonly Block[];
  about: number | null;
  onAbout: (index: number | null) => void;
  /** Leads to a block. */
  onGo: (index: number) => void;
}

/** 批注: remarks on the draft by those who make it, each to be settled. */
export function Comments({ document, blocks, about, onAbout, onGo }: CommentsProps) {
  const text = useText();
  const list = useComments(document.id);
  const path = commentsPath(document.id);
  const changes = [documentsKey];
  const resolve = useCommand((id: string, key) => api.post(`${path}/${id}/resolve`, {}, key), { changes });
  const remove = useCommand((id: string, key) => api.delete(`${path}/${id}`, {}, key), { changes });
  if (list.status === "pending") return <Skeleton lines={2} />;
  if (list.status === "error") return <ErrorState error={list.error} onRetry={list.retry} />;
  return (
    <div className={styles.gap}>
      <ol className={styles.comments}>
        {list.rows.map((comment) => (
          <li key={comment.id} data-settled={comment.resolvedAt !== null}>
            <div className={styles.by}>
              <strong>{comment.personName}</strong> {comment.postTitle}{" "}
              <DateText value={comment.createdAt} form="minute" />
              {comment.resolvedAt && <span>{text("comment.settledBy", { name: comment.resolvedBy ?? "" })}</span>}
            </div>
            <Quote comment={comment} place={placeOf(comment, blocks)} onGo={onGo} />
            <p>{comment.text}</p>
            {!comment.resolvedAt && comment.may.includes("resolve") && (
              <Button size="small" type="link" onClick={() => resolve.mutate(comment.id)}>
                {text("comment.settle")}
              </Button>
            )}
            {comment.may.includes("delete") && (
              <Button size="small" type="link" onClick={() => remove.mutate(comment.id)}>
                {text("comment.delete")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {list.rows.length === 0 && <p className={styles.by}>{text("comment.none")}</p>}
      {list.hasMore && <Button onClick={list.loadMore}>{text("version.older")}</Button>}
      <FaultNote error={resolve.error ?? remove.error} />
      {document.may.includes("comment") && (
        <CommentForm documentId={document.id} blocks={blocks} about={about} onAbout={onAbout} />
      )}
    </div>
  );
}

interface QuoteProps {
  comment: CommentView;
  place: number | undefined;
  onGo: (index: number) => void;
}

/** The words that a comment is about; they lead to their place while they still stand there. */
function Quote({ comment: { quote }, place, onGo }: QuoteProps) {
  const text = useText();
  if (quote === "") return null;
  if (place === undefined) {
    return (
      <p className={styles.by}>
        <q>{quote}</q> {text("comment.changed")}
      </p>
    );
  }
  return (
    <button type="button" className={styles.quote} onClick={() => onGo(place)}>
      <q>{quote}</q>
    </button>
  );
}
