import { DeleteOutlined, DownloadOutlined, SendOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { DraftView } from "../../../contract/workflow/index.ts";
import { DiscardDrawer } from "./discard-drawer.tsx";
import { PublishDrawer } from "./publish-drawer.tsx";
import { useText } from "./text.ts";
import type { Saving } from "./use-saving.ts";

/** Publishing, downloading and deleting a draft; each works on what is saved, so it saves first. */
export function DraftActions({ draft, saving }: { draft: DraftView; saving: Saving }) {
  const text = useText();
  const [open, setOpen] = useState<"publish" | "discard">();
  const close = () => setOpen(undefined);
  const publish = async () => (await saving.flush()) && setOpen("publish");
  return (
    <>
      <Button type="primary" icon={<SendOutlined />} onClick={() => void publish()}>
        {text("publish")}
      </Button>
      <Button
        icon={<DownloadOutlined />}
        href={`/api/process-drafts/${draft.id}/file`}
        download={`${saving.name}.bpmn`}
      >
        {text("versions.download")}
      </Button>
      <Button icon={<DeleteOutlined />} onClick={() => setOpen("discard")}>
        {text("discard")}
      </Button>
      {open === "publish" && <PublishDrawer draft={draft} saving={saving} onClose={close} />}
      {open === "discard" && <DiscardDrawer draft={draft} saving={saving} onClose={close} />}
    </>
  );
}
