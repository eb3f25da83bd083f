import { useQuery } from "@tanstack/react-query";
import { api, useCommand } from "@tz/kernel/web/base";
import { FileField } from "@tz/kernel/web/files";
import { ConfirmSentence, ErrorState, type FileItem, Skeleton, usePhone } from "@tz/ui";
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { ImportRun } from "../../contract/index.ts";
import { archivesKey } from "../queries.ts";
import { useText } from "../text.ts";
import { ImportProgress } from "./import-progress.tsx";
import { newestImportQuery } from "./imports.ts";

/** 接收封装包: takes in a package that was written elsewhere. */
export function ImportButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("import.open")}</Button>
      {open && <ImportDrawer onClose={() => setOpen(false)} />}
    </>
  );
}

/** What is under way, also when the page was left meanwhile; otherwise the choice of a package. */
function ImportDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const phone = usePhone();
  // Null: another one is being chosen, whatever goes on.
  const [runId, setRunId] = useState<string | null>();
  const newest = useQuery(newestImportQuery);
  const running = newest.data?.items.find(({ state }) => state === "running")?.id;
  const watched = runId === null ? undefined : (runId ?? running);
  return (
    <Drawer open size={phone ? "100%" : 520} title={text("import.open")} onClose={onClose}>
      {newest.isPending && <Skeleton lines={3} />}
      {newest.isError && <ErrorState error={newest.error} onRetry={() => void newest.refetch()} />}
      {newest.data && watched && (
        <ImportProgress key={watched} runId={watched} onAnother={() => setRunId(null)} onClose={onClose} />
      )}
      {newest.data && !watched && <ImportChoice onBegun={setRunId} onClose={onClose} />}
    </Drawer>
  );
}

function ImportChoice({ onBegun, onClose }: { onBegun: (runId: string) => void; onClose: () => void }) {
  const text = useText();
  const [files, setFiles] = useState<FileItem[]>([]);
  const take = useCommand((fileId: string, key) => api.post<ImportRun>("/api/archives/imports", { fileId }, key), {
    changes: [archivesKey],
    onDone: ({ id }) => onBegun(id),
  });
  const [file] = files;
  return (
    <>
      <FileField value={files} onChange={(next) => setFiles(next.slice(-1))} accept=".zip,.xml" />
      <ConfirmSentence
        sentence={text(file ? "import.sentence" : "import.choose", { name: file?.name ?? "" })}
        confirm={text("import.verb")}
        disabled={!file}
        pending={take.isPending}
        error={take.error}
        onConfirm={() => file && take.mutate(file.id)}
        onCancel={onClose}
      />
    </>
  );
}
