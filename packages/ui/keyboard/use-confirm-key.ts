import { useEffect, useEffectEvent } from "react";

/**
 * Ctrl and Enter, pressed anywhere within a part of the page, do what its button does.
 * @param within the part as it stands now; nothing while its button could not be pressed
 */
export function useConfirmKey(within: () => Element | null | undefined, run: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat || event.isComposing) return;
    if (!(event.target instanceof Node) || !within()?.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  });
  useEffect(() => {
    // Before a list in which the keyboard stands takes Enter for choosing, or an editor for a new line.
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, []);
}
