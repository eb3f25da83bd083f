import { sentence } from "@tz/kernel/contract/base";
import { useLanguage } from "@tz/ui";
import { type ValueFault, valueFaults } from "../../contract/index.ts";

/** Says what is wrong with a value, in the words of the server. */
export function useFaultText() {
  const language = useLanguage() === "en" ? "en" : "zh-CN";
  return ({ code, title, parameters }: ValueFault) => {
    const words: Record<string, string | number> = { field: title, ...parameters };
    return sentence(valueFaults[code], language, words);
  };
}
