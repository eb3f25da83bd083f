import { useSyncExternalStore } from "react";

const query = "(max-width: 767px)";

function subscribe(changed: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}

/** Whether the window is as narrow as a phone's: lists become cards, the menu a drawer. */
export function usePhone() {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
