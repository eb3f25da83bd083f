const place = "tz.actingPost";
const listeners = new Set<() => void>();

/**
 * The post in which this tab acts. Kept for the tab alone, so that one person can work in two posts side by side; without
 * one the server takes the main post.
 */
export const actingPost = {
  get: () => sessionStorage.getItem(place) ?? undefined,
  set(postId: string | undefined) {
    if (postId === undefined) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, postId);
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
