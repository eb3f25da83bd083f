import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSignedOpinions } from "@tz/kernel/web/base";
import { CaseProgress, historyQuery } from "@tz/kernel/web/workflow";
import { Sheet } from "@tz/ui";
import type { ReactNode } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { documentCase, documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { Comments } from "./comments.tsx";
import styles from "./document.module.css";
import { Findings } from "./findings.tsx";
import { Opinions } from "./opinions.tsx";
import { Related } from "./related.tsx";
import { SealPanel } from "./seal-panel.tsx";
import { Versions } from "./versions.tsx";

interface DocumentAsideProps {
  document: DocumentView;
  /** Where the reader handles it, if they do so here. */
  handling: ReactNode;
  about: number | null;
  onAbout: (index: number | null) => void;
}

const goToBlock = (index: number) =>
  window.document.getElementById(`block-${index}`)?.scrollIntoView({ block: "center" });

/** Everything that was said about a document and done with it. */
export function DocumentAside({ document, handling, about, onAbout }: DocumentAsideProps) {
  const text = useText();
  const client = useQueryClient();
  const { id, making, related, content } = document;
  const runs = Boolean(making?.instanceId);
  const signed = useSignedOpinions({ type: documentCase, id, enabled: runs });
  const history = useQuery({ ...historyQuery({ type: documentCase, id }), enabled: runs });
  const byHand = (history.data?.lines ?? []).filter(({ handwriting }) => handwriting !== null);
  return (
    <div className={styles.gap} data-print="hide">
      {handling}
      {document.documentNumber && content.sealing !== "none" && (
        <SealPanel documentId={id} seals={1 + content.jointIssuers.length} />
      )}
      <Findings document={document} />
      {making && (making.signOff || making.countersigns.length + byHand.length > 0) && (
        <Sheet title={text("opinions.title")}>
          <Opinions making={making} byHand={byHand} signed={signed} />
        </Sheet>
      )}
      {related.length > 0 && (
        <Sheet title={text("related.title")}>
          <Related related={related} />
        </Sheet>
      )}
      {making?.instanceId && (
        <CaseProgress
          type={documentCase}
          id={id}
          onIntervened={() => void client.invalidateQueries({ queryKey: documentsKey })}
        />
      )}
      {making && (
        <>
          <Sheet title={text("comment.title")}>
            <Comments document={document} blocks={content.body} about={about} onAbout={onAbout} onGo={goToBlock} />
          </Sheet>
          <Sheet title={text("version.title")}>
            <Versions documentId={id} />
          </Sheet>
        </>
      )}
    </div>
  );
}
