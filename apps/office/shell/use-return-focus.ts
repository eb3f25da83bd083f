import { useEffect } from "react";

const overlays = ".ant-drawer, .ant-modal-root";

/** Brings the keyboard back to where it stood when the drawers and dialogues that lay over the page are gone. */
export function useReturnFocus(): void {
  useEffect(() => {
    let stood: HTMLElement | undefined;
    let isOver = false;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      isOver = target.closest(overlays) !== null;
      if (!isOver) stood = target;
    };
    const observer = new MutationObserver(() => {
      if (isOver && document.activeElement === document.body && !document.querySelector(overlays))
        stood?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
}
