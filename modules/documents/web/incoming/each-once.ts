import { newKey } from "@tz/kernel/web/base";
import { useRef } from "react";

/**
 * Sends one command for each of several records, in their order. A second attempt leaves out those that were done, and sends
 * those whose answer was lost with their first key, so that nothing happens twice. @returns all answers
 */
export function useEachOnce<Item extends { id: string }, Answer>(send: (item: Item, key: string) => Promise<Answer>) {
  const keys = useRef(new Map<string, string>());
  const done = useRef(new Map<string, Answer>());
  return async (items: readonly Item[]) => {
    for (const item of items.filter(({ id }) => !done.current.has(id))) {
      const key = keys.current.get(item.id) ?? newKey();
      keys.current.set(item.id, key);
      done.current.set(item.id, await send(item, key));
    }
    return [...done.current.values()];
  };
}
