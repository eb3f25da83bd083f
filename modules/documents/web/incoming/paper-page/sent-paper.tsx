import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, Skeleton } from "@tz/ui";
import { SealPanel } from "../../document/seal-panel.tsx";
import { Paper } from "../../paper/paper.tsx";
import { documentQuery } from "../../queries.ts";
import { dayOf } from "../due-date.ts";
import { useText } from "../text.ts";
import styles from "./paper-page.module.css";

/** The sender's document on paper; says so where what was sent is no document of this program. */
export function SentPaper({ documentId }: { documentId: string | null }) {
  const text = useText();
  const document = useQuery({ ...documentQuery(documentId ?? ""), enabled: documentId !== null });
  if (documentId === null) return <EmptyState title={text("paper.none")} hint={text("paper.noneHint")} />;
  if (document.isPending) {
    return (
      <div className={styles.coming}>
        <Skeleton kind="text" lines={8} />
      </div>
    );
  }
  if (document.isError) return <ErrorState error={document.error} onRetry={() => void document.refetch()} />;
  const { content, unit, documentNumber, registeredAt, dispatchedAt } = document.data;
  const printedOn = dayOf(dispatchedAt ?? registeredAt) ?? null;
  return (
    <>
      <Paper content={content} facts={{ unitName: unit.name, documentNumber, printedOn }} />
      {content.sealing !== "none" && <SealPanel documentId={documentId} seals={1 + content.jointIssuers.length} />}
    </>
  );
}
