import { useCallback, useContext, useSyncExternalStore } from "react";
import { typeScale } from "../theme/theme.ts";
import { TypeSizeContext } from "../theme/type-size.ts";

/**
 * Whether a box is at least so many rems wide, at the present size of type; before it stands on the page, the window is asked. A
 * sheet of paper always is: a list that turned into cards while the browser prints would leave dozens of empty pages behind.
 */
export function useRoom(box: HTMLElement | null, rems: number) {
  const least = rems * 16 * typeScale[useContext(TypeSizeContext)];
  const subscribe = useCallback(
    (changed: () => void) => {
      const sizes = new ResizeObserver(changed);
      if (box) sizes.observe(box);
      const paper = window.matchMedia("print");
      paper.addEventListener("change", changed);
      return () => {
        sizes.disconnect();
        paper.removeEventListener("change", changed);
      };
    },
    [box],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia("print").matches || (box?.clientWidth ?? window.innerWidth) >= least,
  );
}
