import { useQueries } from "@tanstack/react-query";
import type { FileView } from "@tz/kernel/contract/files";
import { api } from "@tz/kernel/web/base";
import { fileItem } from "@tz/kernel/web/files";
import { FileList } from "@tz/ui";
import { type DocumentContent, fileAttachments } from "../../contract/index.ts";
import styles from "./paper.module.css";

/** The attachments as files to open or save; size and whether they open come from the store of files. */
export function PaperFiles({ attachments }: Pick<DocumentContent, "attachments">) {
  const about = useQueries({
    queries: fileAttachments({ attachments }).map(({ fileId }) => ({
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
