import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Me, MeSettings } from "../../contract/access/index.ts";
import { api, type Preferences, preferences, useCommand, usePreferences } from "../base/index.ts";
import { meQuery, useMe } from "./me.ts";

/** What a browser needs before it knows who sits at it. */
function preferencesOf({ language, largeType }: MeSettings): Preferences {
  return { ...(language ? { language } : {}), ...(largeType === undefined ? {} : { largeType }) };
}

/** What the person chose for themself: takes effect at once, and follows them to other computers. */
export function useMySettings() {
  const client = useQueryClient();
  const me = useMe();
  const here = usePreferences();
  const send = useCommand((settings: MeSettings, key) => api.put<MeSettings>("/api/me/settings", settings, key));
  const settings: MeSettings = { ...me.settings, ...here };
  const save = (patch: MeSettings) => {
    const next = { ...settings, ...patch };
    preferences.set(preferencesOf(patch));
    client.setQueryData(meQuery.queryKey, (before: Me | undefined) => before && { ...before, settings: next });
    send.mutate(next);
  };
  return { settings, save, error: send.error };
}

/** Brings what the person chose elsewhere to this browser. */
export function useKeepPreferences() {
  const { settings } = useMe();
  useEffect(() => preferences.set(preferencesOf(settings)), [settings]);
}
