import { useSyncExternalStore } from "react";
import styles from "./toast.module.css";

interface Toast {
  key: number;
  words: string;
}

const shownFor = 5_000; // ms
const most = 3;
let toasts: readonly Toast[] = [];
let nextKey = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Says in a sentence, for a few seconds, that something was done. Failures stay where they happened: see `FaultNote`. */
export function toast(words: string) {
  const key = nextKey++;
  set([...toasts, { key, words }].slice(-most));
  setTimeout(() => set(toasts.filter((one) => one.key !== key)), shownFor);
}

/** Where the sentences of `toast` appear; read aloud to those who cannot see them. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={styles.toasts} role="status" data-print="hide">
      {shown.map(({ key, words }) => (
        <p key={key}>{words}</p>
      ))}
    </div>
  );
}
