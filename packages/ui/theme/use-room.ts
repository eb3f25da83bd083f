import { useContext, useSyncExternalStore } from "react";
import { typeScale } from "./theme.ts";
import { TypeSizeContext } from "./type-size.ts";

/**
 * Whether the window is at least so many rems wide, at the present size of type. A sheet of paper always is: a list that
 * turned into cards while the browser prints would leave dozens of empty pages behind.
 */
export function useRoom(rems: number) {
  const query = `(min-width: ${rems * 16 * typeScale[useContext(TypeSizeContext)]}px), print`;
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
