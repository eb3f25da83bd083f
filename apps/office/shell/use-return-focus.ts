import { useEffect } from "react";

const overlays = ".ant-drawer, .ant-modal-root";

const holdsOverlay = (node: Node) =>
  node instanceof Element && (node.matches(overlays) || node.querySelector(overlays) !== null);

/** Brings the keyboard back to where it stood when a drawer or a dialogue that lay over the page is gone. */
export function useReturnFocus(): void {
  useEffect(() => {
    let stood: HTMLElement | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest(overlays)) stood = target;
    };
    const observer = new MutationObserver((records) => {
      const isGone = records.some(({ removedNodes }) => [...removedNodes].some(holdsOverlay));
      if (isGone && document.activeElement === document.body) stood?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
}
