import { useQuery } from "@tanstack/react-query";
import { useBilingual } from "@tz/kernel/web/base";
import type { SealedPaperView } from "@tz/seals/contract";
import { DateText, ErrorState, Sheet, Skeleton, StatusTag, type Tone } from "@tz/ui";
import { sealsQuery } from "../queries.ts";
import styles from "./document.module.css";
import { SealButton } from "./seal-button.tsx";
import { sealWords } from "./seal-words.ts";

const tones = { waiting: "active", sealed: "good", refused: "bad", withdrawn: "plain" } as const satisfies Record<
  string,
  Tone
>;

interface SealPanelProps {
  documentId: string;
  /** How many seals it is to have: so much room is kept while they are asked for, so that nothing below is pushed away. */
  seals: number;
}

/** How a document was sealed, the sealed files, and for the keeper of a seal the way to put it on. */
export function SealPanel({ documentId, seals: expected }: SealPanelProps) {
  const text = useBilingual();
  const seals = useQuery(sealsQuery(documentId));
  return (
    <Sheet title={text(sealWords.title)}>
      {seals.isPending && <Skeleton kind="text" lines={expected + 1} />}
      {seals.isError && <ErrorState error={seals.error} onRetry={() => void seals.refetch()} />}
      {seals.data && <Uses documentId={documentId} {...seals.data} />}
    </Sheet>
  );
}

function Uses({ documentId, uses, files }: SealedPaperView & { documentId: string }) {
  const text = useBilingual();
  if (uses.length === 0) return <p>{text(sealWords.none)}</p>;
  return (
    <>
      <ul className={styles.seals}>
        {uses.map(({ id, unitName, personName, state, doneAt, doneBy, reason, maySeal }) => (
          <li key={id}>
            <span>{personName ?? unitName}</span> <StatusTag tone={tones[state]}>{text(sealWords[state])}</StatusTag>{" "}
            {doneBy} {doneAt && <DateText value={doneAt} />} {reason}
            {maySeal && <SealButton useId={id} documentId={documentId} />}
          </li>
        ))}
      </ul>
      {files && (
        <p>
          <a href={`/api/files/${files.ofd}`}>{text(sealWords.ofd)}</a>
          {"　"}
          <a href={`/api/files/${files.pdf}`}>{text(sealWords.pdf)}</a>
          {"　"}
          <a href="/verify">{text(sealWords.verify)}</a>
        </p>
      )}
    </>
  );
}
