import { breakTitle } from "@tz/typeset";
import { useCallback, useSyncExternalStore } from "react";

/** Letters of the screen's fonts may be wider than half a character. */
const SLACK = 0.5;

/** The lines of a title: those that it has on paper, or shorter ones where the sheet on the screen is narrower. */
export function useTitleLines(title: string, box: HTMLElement | null): string[] {
  const subscribe = useCallback(
    (changed: () => void) => {
      const sizes = new ResizeObserver(changed);
      if (box) sizes.observe(box);
      return () => sizes.disconnect();
    },
    [box],
  );
  const longest = useSyncExternalStore(subscribe, () => (box ? charactersAcross(box) : undefined));
  return breakTitle(title, longest);
}

const charactersAcross = (box: HTMLElement) =>
  Math.max(1, Math.floor(box.clientWidth / Number.parseFloat(getComputedStyle(box).fontSize) - SLACK));
