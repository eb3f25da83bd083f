import { useCallback } from "react";
import { useTranslation } from "react-i18next";

type Values = Record<string, string | number>;
/** Words of one module in the reader's language; `{{name}}` in a sentence is filled from `values`. */
export type Text<Key extends string> = (key: Key, values?: Values) => string;

/**
 * Makes a module's hook for its words: `export const useText = textOf<keyof typeof zh>("workflow")`. Keys are flat and typed
 * by the Chinese catalogue, so a key that does not exist does not compile.
 */
export function textOf<Key extends string>(module: string) {
  return function useText(): Text<Key> {
    const t: (key: string, values: Values) => string = useTranslation(module).t;
    return useCallback((key, values) => t(key, values ?? {}), [t]);
  };
}
