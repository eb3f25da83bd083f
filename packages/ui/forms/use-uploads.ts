import { useEffect, useRef, useState } from "react";
import type { FileItem } from "./file-list.tsx";

export interface Upload {
  key: number;
  file: File;
  /** From 0 to 1. */
  part: number;
  error?: unknown;
  stop: AbortController;
}

type Send = (file: File, progress: (part: number) => void, signal: AbortSignal) => Promise<FileItem>;

/** Files on their way to the server, one after the other so that a slow line is not divided. */
export function useUploads(send: Send, onStored: (file: FileItem) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const nextKey = useRef(1);
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  });

  const change = (key: number, patch: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const leave = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  const run = async ({ key, file, stop }: Upload) => {
    if (stop.signal.aborted) return;
    try {
      const item = await send(file, (part) => change(key, { part }), stop.signal);
      leave(key);
      stored.current(item);
    } catch (error) {
      if (!stop.signal.aborted) change(key, { error });
    }
  };

  return {
    uploads,
    add(files: readonly File[]) {
      const added = files.map((file) => ({ key: nextKey.current++, file, part: 0, stop: new AbortController() }));
      setUploads((all) => [...all, ...added]);
      for (const one of added) queue.current = queue.current.then(() => run(one));
    },
    drop(key: number) {
      uploads.find((one) => one.key === key)?.stop.abort();
      leave(key);
    },
  };
}
