import { useCallback, useRef, useState } from "react";
import { Kept } from "./kept.ts";
import { useMe } from "./me.ts";

export const kept = new Kept(sessionStorage);

type Change<T> = T | ((before: T) => T);
const isFunction = <T>(change: Change<T>): change is (before: T) => T => typeof change === "function";

/**
 * What somebody writes here, kept in this tab until it is sent: after the end of their session they find it again.
 * @param place names what is written, `task.ID.complete`
 * @returns as `useState`, and `drop` for when it was sent or left behind
 */
export function useKept<T>(place: string, initial: () => T) {
  const { personId } = useMe();
  const [value, setValue] = useState(() => kept.read<T>(personId, place) ?? initial());
  const latest = useRef(value); // two fields may change before the page is drawn again
  const [unwritten] = useState(() => JSON.stringify(initial()));
  const write = useCallback(
    (change: Change<T>) => {
      latest.current = isFunction(change) ? change(latest.current) : change;
      // What was written and taken away again is nothing that could be lost.
      if (JSON.stringify(latest.current) === unwritten) kept.drop(personId, place);
      else kept.write(personId, place, latest.current);
      setValue(latest.current);
    },
    [personId, place, unwritten],
  );
  const drop = useCallback(() => kept.drop(personId, place), [personId, place]);
  return [value, write, drop] as const;
}
