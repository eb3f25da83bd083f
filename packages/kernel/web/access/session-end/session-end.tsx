import { lazy, Suspense, useEffect, useState } from "react";
import { useMe } from "../me.ts";
import { kept } from "../use-kept.ts";
import { useSessionEnd } from "./use-session-end.ts";

const Question = lazy(() => import("./session-end-question.tsx"));

/** Asks some minutes before a session ends whether its person goes on; what they were writing waits for them, and for nobody else. */
export function SessionEnd() {
  const { personId } = useMe();
  const { ending, keep } = useSessionEnd();
  const [isKnown, setKnown] = useState(false);
  useEffect(() => kept.forget(personId), [personId]);
  if (!ending || (ending.end === "expiry" && isKnown)) return null;
  return (
    <Suspense>
      <Question left={ending} readAt={ending.readAt} onKeep={keep} onKnown={() => setKnown(true)} />
    </Suspense>
  );
}
