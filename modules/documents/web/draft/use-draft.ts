import { useQueryClient } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { DocumentContent, DocumentView, SavedDraft } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { Autosave } from "./autosave.ts";
import { localCopy } from "./local-copy.ts";

/** A document's text while somebody writes it, saved by itself; begins with `content`. */
export function useDraft(document: DocumentView, content: DocumentContent) {
  const client = useQueryClient();
  const [text, setText] = useState(content);
  const latest = useRef(content); // several changes may come before the next drawing
  const { id } = document;
  const [autosave] = useState(
    () =>
      new Autosave({
        version: document.version,
        savedAt: document.updatedAt,
        send: (next, version) => api.put<SavedDraft>(`/api/documents/${id}`, { version, content: next }),
        keep: (next, version) => localCopy.keep(id, { content: next, version, at: new Date().toISOString() }),
        drop: () => localCopy.drop(id),
      }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const change = useCallback(
    (patch: Partial<DocumentContent>) => {
      latest.current = { ...latest.current, ...patch };
      setText(latest.current);
      autosave.change(latest.current);
    },
    [autosave],
  );
  useEffect(() => {
    if (content !== document.content) autosave.change(content);
  }, [autosave, content, document.content]);
  useEffect(() => {
    const online = () => void autosave.flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (autosave.state().status !== "saved") event.preventDefault();
    };
    window.addEventListener("online", online);
    window.addEventListener("beforeunload", leaving);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("beforeunload", leaving);
      void autosave.flush().then(() => client.invalidateQueries({ queryKey: documentsKey }));
      autosave.stop();
    };
  }, [autosave, client]);
  return { content: text, change, autosave, state };
}
