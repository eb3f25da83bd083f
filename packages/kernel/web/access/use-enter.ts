import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { actingPost } from "../base/index.ts";
import { nextAddress } from "./next-address.ts";

/** What follows a sign-in: nothing of whoever sat here before, then the page that was asked for. */
export function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  return () => {
    actingPost.set(undefined);
    client.clear();
    void navigate({ href: nextAddress(next), replace: true });
  };
}
