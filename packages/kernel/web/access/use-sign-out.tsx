import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { actingPost, api, useCommand } from "../base/index.ts";
import { forgetWhatWasRead } from "./forget-what-was-read.ts";
import { meQuery } from "./me.ts";
import { kept } from "./use-kept.ts";

const Question = lazy(() => import("./components/sign-out-question.tsx"));

/**
 * Leaves the office; nothing of what was read or written stays in the tab. Whoever has written what was not sent is asked first.
 * @returns `ask`, which leaves or asks, and the `question`, to be put on the page
 */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useCommand((_: undefined, key) => api.post("/api/sign-out", {}, key), {
    onDone() {
      actingPost.set(undefined);
      kept.forget();
      // Whoever is signed out already is asked nothing more: staying would leave the page to whoever comes next.
      void navigate({ to: "/sign-in", replace: true, ignoreBlocker: true }).then(() => forgetWhatWasRead(client));
    },
  });
  const leave = () => {
    setAsking(false);
    mutate(undefined);
  };
  const ask = () => {
    const me = client.getQueryData(meQuery.queryKey);
    if (me && kept.holds(me.personId)) setAsking(true);
    else leave();
  };
  const question = isAsking && (
    <Suspense>
      <Question onLeave={leave} onStay={() => setAsking(false)} />
    </Suspense>
  );
  return { ask, question, isPending, error };
}
