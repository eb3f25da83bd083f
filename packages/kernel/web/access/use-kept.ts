import { useCallback, useState } from "react";
import { Kept } from "./kept.ts";
import { useMe } from "./me.ts";

export const kept = new Kept(sessionStorage);

/**
 * What somebody writes here, kept in this tab until it is sent: after the end of their session they find it again.
 * @param place names what is written, `task.ID.complete`
 * @returns as `useState`, and `drop` for when it was sent
 */
export function useKept<T>(place: string, initial: () => T) {
  const { personId } = useMe();
  const [value, setValue] = useState(() => kept.read<T>(personId, place) ?? initial());
  const write = useCallback(
    (next: T) => {
      kept.write(personId, place, next);
      setValue(next);
    },
    [personId, place],
  );
  const drop = useCallback(() => kept.drop(personId, place), [personId, place]);
  return [value, write, drop] as const;
}
