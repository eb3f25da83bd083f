import { useBlocker } from "@tanstack/react-router";
import { useText } from "./text.ts";
import type { Saving } from "./use-saving.ts";

/** Saves before one leaves; asks only where that fails, or where the window itself is closed too soon. */
export function useLeaveGuard({ state, flush }: Saving): void {
  const text = useText();
  useBlocker({
    shouldBlockFn: async () => state !== "saved" && !(await flush()) && !window.confirm(text("leave.unsaved")),
    enableBeforeUnload: () => state !== "saved",
  });
}
