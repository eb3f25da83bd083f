import { useSyncExternalStore } from "react";
import type { Language } from "../../contract/base/index.ts";

/** What this browser shows before it knows who sits at it. */
export interface Preferences {
  language?: Language;
  largeType?: boolean;
}

const place = "tz.preferences";
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}") as Preferences;
  } catch {
    return {}; // somebody wrote something else there
  }
}
let current = read();

/** Language and size of type, kept in the browser; a person's settings on the server overrule them after sign-in. */
export const preferences = {
  get: () => current,
  set(patch: Preferences) {
    current = { ...current, ...patch };
    localStorage.setItem(place, JSON.stringify(current));
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

export const usePreferences = () => useSyncExternalStore(preferences.subscribe, preferences.get);
