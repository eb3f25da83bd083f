import { useMySettings } from "../access/index.ts";

const most = 30; // as the contract allows

/** The person's own phrases (常用意见), and how to keep another or take one away. */
export function usePhrases() {
  const { settings, save } = useMySettings();
  const phrases = settings.phrases ?? [];
  return {
    phrases,
    keep: (phrase: string) => save({ phrases: [phrase, ...phrases.filter((one) => one !== phrase)].slice(0, most) }),
    drop: (phrase: string) => save({ phrases: phrases.filter((one) => one !== phrase) }),
  };
}
