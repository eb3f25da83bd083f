import { useNavigate } from "@tanstack/react-router";
import { useMe } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { FaultNote, toast } from "@tz/ui";
import { Button, Dropdown, Input, Modal } from "antd";
import { useState } from "react";
import type { DocumentContent, DocumentView } from "../../contract/index.ts";
import { documentsKey, templatesKey } from "../queries.ts";
import { useText } from "../text.ts";
import { localCopy } from "./local-copy.ts";

interface DraftMenuProps {
  document: DocumentView;
  content: DocumentContent;
  flush: () => Promise<boolean>;
}

/** What one does seldom with a draft: keep it as a template, take it away as a Word file, delete it. */
export function DraftMenu({ document, content, flush }: DraftMenuProps) {
  const text = useText();
  const me = useMe();
  const [asking, setAsking] = useState<"template" | "delete">();
  const word = async () => {
    if (await flush()) window.location.assign(`/api/documents/${document.id}/word`);
  };
  const items = [
    { key: "word", label: text("word.download"), onClick: () => void word() },
    ...(me.permissions.includes("documents.templates")
      ? [{ key: "template", label: text("template.keep"), onClick: () => setAsking("template") }]
      : []),
    ...(document.may.includes("delete")
      ? [{ key: "delete", danger: true, label: text("draft.delete"), onClick: () => setAsking("delete") }]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button>{text("more")}</Button>
      </Dropdown>
      {asking === "template" && <KeepTemplate content={content} onClose={() => setAsking(undefined)} />}
      {asking === "delete" && <DeleteDraft document={document} onClose={() => setAsking(undefined)} />}
    </>
  );
}

function KeepTemplate({ content, onClose }: { content: DocumentContent; onClose: () => void }) {
  const text = useText();
  const [name, setName] = useState(content.title.slice(0, 50));
  const keep = useCommand(
    (input: { name: string; content: DocumentContent }, key) => api.post("/api/document-templates", input, key),
    {
      changes: [templatesKey],
      onDone: () => {
        toast(text("template.kept"));
        onClose();
      },
    },
  );
  return (
    <Modal
      open
      title={text("template.keep")}
      okText={text("template.keep")}
      okButtonProps={{ disabled: name.trim() === "", loading: keep.isPending }}
      onOk={() => keep.mutate({ name, content })}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={text("template.name")}
        placeholder={text("template.name")}
        maxLength={50}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <FaultNote error={keep.error} />
    </Modal>
  );
}

function DeleteDraft({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const remove = useCommand((_: undefined, key) => api.delete(`/api/documents/${document.id}`, {}, key), {
    onDone: () => {
      localCopy.drop(document.id);
      void navigate({ to: "/documents/outgoing" });
    },
    changes: [[...documentsKey, "outgoing"]],
  });
  return (
    <Modal
      open
      title={text("draft.delete")}
      okText={text("draft.delete")}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      onOk={() => remove.mutate(undefined)}
      onCancel={onClose}
    >
      {text("draft.deleteSentence", { title: document.content.title || text("untitled") })}
      <FaultNote error={remove.error} />
    </Modal>
  );
}
