import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { useUiText } from "../text/use-ui-text.ts";
import { type ChordState, keyPressed, readKey } from "./keys.ts";

export interface Shortcut {
  /** One key (`j`, `/`, `Enter`) or a chord of two (`g t`). */
  keys: string;
  /** What it does, for the list that `?` shows. */
  label: string;
  run: () => void;
}

class ShortcutRegistry {
  readonly #stack: Shortcut[] = [];

  /** The newest of several with the same keys wins; returns how to take it away again. */
  add(shortcut: Shortcut) {
    this.#stack.push(shortcut);
    return () => {
      this.#stack.splice(this.#stack.indexOf(shortcut), 1);
    };
  }

  /** What works now, each keys once, in the order of their making. */
  list() {
    return [...new Map(this.#stack.map((shortcut) => [shortcut.keys, shortcut])).values()];
  }
}

const ShortcutHelp = lazy(() => import("./shortcut-help.tsx"));

const RegistryContext = createContext(new ShortcutRegistry());

/** Listens to the keyboard for all shortcuts of the page below it. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(() => new ShortcutRegistry(), []);
  const chord = useRef<ChordState>(undefined);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = keyPressed(event);
      if (key === undefined) return;
      const shortcuts = registry.list();
      const { hit, rest } = readKey(
        shortcuts.map(({ keys }) => keys),
        chord.current,
        key,
        event.timeStamp,
      );
      chord.current = rest;
      const shortcut = shortcuts.find(({ keys }) => keys === hit);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [registry]);
  return (
    <RegistryContext value={registry}>
      {children}
      <HelpKey />
    </RegistryContext>
  );
}

/** `?` shows what other keys do. */
function HelpKey() {
  const text = useUiText();
  const registry = useContext(RegistryContext);
  const [shown, setShown] = useState<readonly Shortcut[]>();
  useShortcut("?", text("shortcuts.title"), () => setShown(registry.list()));
  if (!shown) return null;
  return (
    <Suspense>
      <ShortcutHelp shortcuts={shown} onClose={() => setShown(undefined)} />
    </Suspense>
  );
}

/** Does what a key of the page does, for those who press a button instead. */
export function useRunShortcut() {
  const registry = useContext(RegistryContext);
  return (keys: string) =>
    registry
      .list()
      .find((shortcut) => shortcut.keys === keys)
      ?.run();
}

/** Makes keys do something while the calling component is on the page. */
export function useShortcut(keys: string, label: string, run: () => void) {
  const registry = useContext(RegistryContext);
  const runLatest = useEffectEvent(run);
  useEffect(() => registry.add({ keys, label, run: () => runLatest() }), [registry, keys, label]);
}
