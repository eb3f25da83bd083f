import { useBilingual } from "@tz/kernel/web/base";
import { type ValueFault, valueFaults } from "../../contract/index.ts";

/** Says what is wrong with a value, in the words of the server. */
export function useFaultText() {
  const bilingual = useBilingual();
  return ({ code, title, parameters }: ValueFault) => {
    const words: Record<string, string | number> = { field: title, ...parameters };
    return bilingual(valueFaults[code]).replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole));
  };
}
