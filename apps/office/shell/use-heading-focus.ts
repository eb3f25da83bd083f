import { useEffect } from "react";

/** Brings those who cannot see the page to its heading when another page comes, unless they are at work in it already. */
export function useHeadingFocus(): void {
  useEffect(() => {
    const main = document.querySelector("main");
    if (!main) return;
    // Of a page that is still loading the heading before stands there: each belongs to the address at which it came.
    const cameAt = new WeakMap<Element, string>();
    let broughtTo = location.pathname;
    const look = () => {
      const heading = main.querySelector<HTMLElement>("h1");
      const address = location.pathname;
      if (!heading) return;
      if (!cameAt.has(heading)) cameAt.set(heading, address);
      if (address === broughtTo || cameAt.get(heading) !== address) return;
      broughtTo = address;
      if (!main.contains(document.activeElement)) heading.focus({ preventScroll: true });
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
}
