import { useQuery } from "@tanstack/react-query";
import { api, useBilingual } from "@tz/kernel/web/base";
import type { SealedPaperView } from "@tz/seals/contract";
import { DateText, Sheet, StatusTag, type Tone } from "@tz/ui";
import { Button } from "antd";
import { documentCase } from "../queries.ts";
import styles from "./document.module.css";
import { sealWords } from "./seal-words.ts";

const tones = { waiting: "active", sealed: "good", refused: "bad", withdrawn: "plain" } as const satisfies Record<
  string,
  Tone
>;

/** How a document was sealed, the sealed files, and for the keeper of a seal the way to put it on. Nothing where it has no seal. */
export function SealPanel({ documentId }: { documentId: string }) {
  const text = useBilingual();
  const seals = useQuery({
    queryKey: ["seals", documentCase, documentId],
    queryFn: ({ signal }) => api.get<SealedPaperView>(`/api/seals/papers/${documentCase}/${documentId}`, {}, signal),
  });
  if (!seals.data || seals.data.uses.length === 0) return null;
  const { uses, files } = seals.data;
  return (
    <Sheet title={text(sealWords.title)}>
      <ul className={styles.seals}>
        {uses.map(({ id, unitName, personName, state, doneAt, doneBy, reason, maySeal }) => (
          <li key={id}>
            <span>{personName ?? unitName}</span> <StatusTag tone={tones[state]}>{text(sealWords[state])}</StatusTag>{" "}
            {doneBy} {doneAt && <DateText value={doneAt} />} {reason}
            {maySeal && (
              <Button type="primary" size="small" href={`/seals/uses?use=${id}`}>
                {text(sealWords.seal)}
              </Button>
            )}
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
    </Sheet>
  );
}
