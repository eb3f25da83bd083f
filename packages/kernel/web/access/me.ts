import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { Me } from "../../contract/access/index.ts";
import { actingPost, api, codeOf } from "../base/index.ts";

async function readMe(signal: AbortSignal) {
  try {
    return await api.get<Me>("/api/me", {}, signal);
  } catch (error) {
    // The post this tab remembers has ended, or belonged to whoever sat here before: go on in the main post.
    if (codeOf(error) !== "access.not_your_post") throw error;
    actingPost.set(undefined);
    return api.get<Me>("/api/me", {}, signal);
  }
}

/** Who is signed in; the pages with a menu load it before they are drawn. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => readMe(signal),
  staleTime: 5 * 60_000,
});

/** Who is signed in, on a page with a menu. */
export const useMe = () => useSuspenseQuery(meQuery).data;

/** The post in which the person acts in this tab. */
export function usePost() {
  const me = useMe();
  return me.posts.find(({ id }) => id === me.postId);
}

/** Whether a person handles papers; the three administrators do not. */
export const isStaff = (me: Pick<Me, "roles">) => me.roles.includes("staff");

/** Whether a person may see what asks for a permission and is for business or for everybody. */
export function mayUse(me: Me, { permission, for: whom }: { permission?: string; for?: "everybody" | "business" }) {
  return (!permission || me.permissions.includes(permission)) && (whom !== "business" || isStaff(me));
}
