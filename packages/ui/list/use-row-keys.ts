import { useShortcut } from "../keyboard/shortcuts.tsx";
import { useUiText } from "../text/use-ui-text.ts";

/** `j` and `k` walk through the rows of a list, asking for the next page at the end; Enter then opens the row in focus. */
export function useRowKeys(list: HTMLElement | null, loadMore: (() => void) | undefined) {
  const text = useUiText();
  const move = (step: 1 | -1) => {
    const openers = [...(list?.querySelectorAll<HTMLElement>("[data-row-opener]") ?? [])];
    const at = openers.findIndex((opener) => opener.closest("tr, li")?.contains(document.activeElement));
    const target = openers[at < 0 ? 0 : at + step];
    if (target) {
      target.focus({ preventScroll: true });
      target.closest("tr, li")?.scrollIntoView({ block: "nearest" });
    } else if (step === 1) loadMore?.();
  };
  useShortcut("j", text("list.next"), () => move(1));
  useShortcut("k", text("list.previous"), () => move(-1));
}

/** `x` chooses the row on which the keyboard stands, or takes it away again; for lists with boxes. */
export function SelectKey() {
  const text = useUiText();
  useShortcut("x", text("list.select"), () => {
    document.activeElement?.closest("tr, li")?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  });
  return null;
}
