import { newKey } from "@tz/kernel/web/base";
import { useRef } from "react";

/**
 * Sends one command for each of several records, in their order. A second attempt leaves out those that were done, and sends
 * those whose answer was lost with their first key, so that nothing happens twice.
 */
export function useEachOnce<Item extends { id: string }>(send: (item: Item, key: string) => Promise<unknown>) {
  const keys = useRef(new Map<string, string>());
  const done = useRef(new Set<string>());
  return async (items: readonly Item[]) => {
    for (const item of items.filter(({ id }) => !done.current.has(id))) {
      const key = keys.current.get(item.id) ?? newKey();
      keys.current.set(item.id, key);
      await send(item, key);
      done.current.add(item.id);
    }
  };
}
