import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { actingPost, api, useCommand } from "../base/index.ts";
import { forgetWhatWasRead } from "./forget-what-was-read.ts";

/** Leaves the office; nothing of what was read stays in the browser. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommand((_: undefined, key) => api.post("/api/sign-out", {}, key), {
    onDone() {
      actingPost.set(undefined);
      void navigate({ to: "/sign-in", replace: true }).then(() => forgetWhatWasRead(client));
    },
  });
}
