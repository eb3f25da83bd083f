import { useEffect, useEffectEvent } from "react";

/** Keys of an open drawer, over which the keys of the page rest. None while `active` is false or somebody writes. */
export function useDrawerKeys(keys: Readonly<Record<string, () => void>>, active: boolean) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
    keys[event.key]?.();
  });
  useEffect(() => {
    if (!active) return;
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [active]);
}
