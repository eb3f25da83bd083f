import { api, useCommand } from "@tz/kernel/web/base";
import { FileField } from "@tz/kernel/web/files";
import { ConfirmSentence, type FileItem, toast, usePhone } from "@tz/ui";
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { ImportedPackage } from "../../contract/index.ts";
import { archivesKey } from "../queries.ts";
import { useText } from "../text.ts";

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

function ImportDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const phone = usePhone();
  const [files, setFiles] = useState<FileItem[]>([]);
  const take = useCommand(
    (fileId: string, key) => api.post<ImportedPackage>("/api/archives/imports", { fileId }, key),
    {
      changes: [archivesKey],
      onDone({ items, signaturesVerified }) {
        toast(text(signaturesVerified ? "import.done" : "import.doneUnsigned", { count: items.length }));
        onClose();
      },
    },
  );
  const [file] = files;
  return (
    <Drawer open size={phone ? "100%" : 520} title={text("import.open")} onClose={onClose}>
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
    </Drawer>
  );
}
