import { api, useCommand, useKeyset } from "@tz/kernel/web/base";
import { DateText, ErrorState, FaultNote, Skeleton } from "@tz/ui";
import { Button, Input } from "antd";
import { useState } from "react";
import type { CommentView, DocumentView } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./document.module.css";

/** 批注: remarks on the draft by those who make it, each to be settled. */
export function Comments({ document }: { document: DocumentView }) {
  const text = useText();
  const path = `/api/documents/${document.id}/comments`;
  const list = useKeyset<CommentView>({ key: [...documentsKey, document.id, "comments"], path });
  const [words, setWords] = useState("");
  const changes = [documentsKey];
  const add = useCommand((input: { text: string }, key) => api.post<CommentView>(path, input, key), {
    changes,
    onDone: () => setWords(""),
  });
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
            {comment.quote && <q>{comment.quote}</q>}
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
      <FaultNote error={add.error ?? resolve.error ?? remove.error} />
      {document.may.includes("comment") && (
        <>
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            aria-label={text("comment.new")}
            placeholder={text("comment.hint")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <div>
            <Button disabled={words.trim() === ""} loading={add.isPending} onClick={() => add.mutate({ text: words })}>
              {text("comment.add")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
