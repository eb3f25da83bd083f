import { fileItem } from "@tz/kernel/web/files";
import { EmptyState, FileList, Sheet } from "@tz/ui";
import type { IncomingPaper } from "../incoming.ts";
import { useText } from "../text.ts";
import styles from "./paper-page.module.css";
import { SentPaper } from "./sent-paper.tsx";

/** The paper itself: the sender's document, or the scans of what came on paper. */
export function PaperSheet({ paper: { documentId, deliveryId, files } }: { paper: IncomingPaper }) {
  const text = useText();
  const images = files.filter(({ preview }) => preview === "image");
  return (
    <Sheet>
      {(documentId || deliveryId) && <SentPaper documentId={documentId} />}
      {images.map(({ id, name }) => (
        <img key={id} className={styles.scan} src={`/api/files/${id}/preview`} alt={name} />
      ))}
      {files.length > 0 && <FileList files={files.map(fileItem)} />}
      {!documentId && !deliveryId && files.length === 0 && (
        <EmptyState title={text("paper.noScans")} hint={text("paper.noScansHint")} />
      )}
    </Sheet>
  );
}
