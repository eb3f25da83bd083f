import { api } from "@tz/kernel/web/base";
import { useEffect, useEffectEvent, useMemo, useReducer, useState } from "react";
import type { CheckResult, DocumentContent } from "../../contract/index.ts";

const pause = 700; // ms after the last key before the text is checked

export interface Check {
  result: CheckResult | undefined;
  /** The text has changed since, or is being checked. */
  pending: boolean;
  error: unknown;
  again: () => void;
}

/** Checks a text against the rules a moment after each change; an older answer never replaces a newer one. */
export function useCheck(content: DocumentContent, documentId: string | undefined): Check {
  const [result, setResult] = useState<CheckResult>();
  const [checked, setChecked] = useState<object>();
  const [error, setError] = useState<unknown>();
  const [round, again] = useReducer((count: number) => count + 1, 0);
  const send = useEffectEvent(() => api.post<CheckResult>("/api/documents/check", { documentId, content }));
  const asked = useMemo(() => ({ content, round }), [content, round]);
  useEffect(() => {
    let superseded = false;
    const timer = setTimeout(async () => {
      try {
        const answer = await send();
        if (superseded) return;
        setResult(answer);
        setError(undefined);
      } catch (fault) {
        if (!superseded) setError(fault);
      }
      if (!superseded) setChecked(asked);
    }, pause);
    return () => {
      superseded = true;
      clearTimeout(timer);
    };
  }, [asked]);
  useEffect(() => {
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  return { result, pending: checked !== asked, error, again };
}
