import { lazy, Suspense, useState } from "react";
import { useSessionEnd } from "./use-session-end.ts";

const Question = lazy(() => import("./session-end-question.tsx"));

/** Asks some minutes before a session ends whether its person goes on. */
export function SessionEnd() {
  const { ending, keep } = useSessionEnd();
  const [isKnown, setKnown] = useState(false);
  if (!ending || (ending.end === "expiry" && isKnown)) return null;
  return (
    <Suspense>
      <Question left={ending} readAt={ending.readAt} onKeep={keep} onKnown={() => setKnown(true)} />
    </Suspense>
  );
}
