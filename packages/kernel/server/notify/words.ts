import { type Language, withPlurals } from "../../contract/base/index.ts";
import { type NoticeWords, noticeWords } from "../../contract/notify/index.ts";

const registered = new Map<string, NoticeWords>(Object.entries(noticeWords));

/** Adds a module's events to those that people can be told of; once, when the module is loaded. */
export function registerNotices(words: Record<string, NoticeWords>): void {
  for (const [event, entry] of Object.entries(words)) registered.set(event, entry);
}

/** The events that somebody with these permissions may be told of. */
export const noticeEvents = (permissions: ReadonlySet<string>) =>
  [...registered]
    .filter(([, { permission }]) => permission === undefined || permissions.has(permission))
    .map(([event, { name, channels }]) => ({ event, name, channels }));

/** @throws Error when no module has given the event words: a notice without a sentence helps nobody */
export function wordsOf(event: string): NoticeWords {
  const words = registered.get(event);
  if (!words) throw new Error(`no words for the notice ${event}`);
  return words;
}

export type Parameters = Record<string, string | number>;

/** The notice's sentence in the reader's language; in English from `nameEn` where a parameter has such a form. */
export function sentenceOf(event: string, parameters: Parameters, language: Language): string {
  const words = wordsOf(event);
  const english = (name: string) => (language === "en" ? parameters[`${name}En`] : undefined);
  return withPlurals(language === "en" ? words.en : words.zh, parameters)
    .replace(/\{(\w+)\}/g, (_whole, name: string) => String(english(name) ?? parameters[name] ?? ""))
    .trim();
}
