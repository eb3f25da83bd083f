import { useContext, useSyncExternalStore } from "react";
import { typeScale } from "./theme.ts";
import { TypeSizeContext } from "./type-size.ts";

/** Whether the window is at least so many rems wide, at the present size of type. */
export function useRoom(rems: number) {
  const query = `(min-width: ${rems * 16 * typeScale[useContext(TypeSizeContext)]}px)`;
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
