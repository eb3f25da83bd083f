import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { actingPost, api, useCommand } from "../base/index.ts";
import { forgetWhatWasRead } from "./forget-what-was-read.ts";
import { kept } from "./use-kept.ts";

/** Leaves the office; nothing of what was read or written stays in the tab. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommand((_: undefined, key) => api.post("/api/sign-out", {}, key), {
    onDone() {
      actingPost.set(undefined);
      kept.forget();
      // Whoever is signed out already is asked nothing more: staying would leave the page to whoever comes next.
      void navigate({ to: "/sign-in", replace: true, ignoreBlocker: true }).then(() => forgetWhatWasRead(client));
    },
  });
}
