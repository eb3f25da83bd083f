import { useEffect } from "react";

/**
 * Lets Tab leave a field of many values whose list is open. Ant Design takes it for choosing what is marked there, again and again,
 * so that the keyboard would not get out (WCAG 2.1.2).
 */
export function useWayOut(): void {
  useEffect(() => {
    document.addEventListener("keydown", leave, { capture: true });
    return () => document.removeEventListener("keydown", leave, { capture: true });
  }, []);
}

/** Before the field hears of it; the browser moves on by itself. */
function leave(event: KeyboardEvent): void {
  const isAmongMany = event.target instanceof Element && event.target.closest(".ant-select-multiple") !== null;
  if (event.key === "Tab" && isAmongMany) event.stopPropagation();
}
