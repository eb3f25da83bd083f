import type { AnyRouter } from "@tanstack/react-router";

function linkAt(event: Event) {
  return event.target instanceof Element ? event.target.closest("a") : null;
}

/** The address within the office that a link leads to, or nothing where the browser must follow it by itself. */
export function innerAddress(link: HTMLAnchorElement | null, origin: string) {
  if (!link?.href || link.target || link.hasAttribute("download")) return undefined;
  const url = new URL(link.href);
  if (url.origin !== origin || url.pathname.startsWith("/api/")) return undefined;
  return { pathname: url.pathname, href: url.pathname + url.search + url.hash };
}

/**
 * Plain links lead through the router, so that any part of any page may write `<a href>`; a page is fetched as soon as one
 * points at a link to it. Returns how to stop.
 */
export function followLinks(router: AnyRouter) {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const inner = innerAddress(linkAt(event), window.location.origin);
    if (!inner) return;
    event.preventDefault();
    void router.navigate({ href: inner.href });
  };
  const fetchAhead = (event: Event) => {
    const inner = innerAddress(linkAt(event), window.location.origin);
    if (inner) void router.preloadRoute({ to: inner.pathname });
  };
  document.addEventListener("click", follow);
  document.addEventListener("pointerover", fetchAhead);
  return () => {
    document.removeEventListener("click", follow);
    document.removeEventListener("pointerover", fetchAhead);
  };
}
