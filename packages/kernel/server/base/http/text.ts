import type { Fault } from "../../../contract/base/index.ts";

/**
 * Finds text that PostgreSQL cannot keep: NUL characters and half surrogates. Every string of a request is looked at,
 * so that no route has to.
 */
export function unstorableText(value: unknown): Fault[] {
  const faults: Fault[] = [];
  look(value, [], faults);
  return faults;
}

/** @param path the keys that lead here; written out only for a fault, for most requests have none and many keys */
function look(value: unknown, path: string[], faults: Fault[]): void {
  if (typeof value === "string") {
    if (!isStorable(value)) faults.push(fault(path));
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const known = isStorable(key);
    path.push(known ? key : "?");
    if (known) look(item, path, faults);
    else faults.push(fault(path));
    path.pop();
  }
}

const isStorable = (text: string) => text.isWellFormed() && !text.includes("\u0000");
const fault = (path: readonly string[]): Fault => ({
  path: path.join("."),
  code: "unstorable_text",
  message: "含有无法保存的字符，请删去后重新输入。 / Contains characters that cannot be stored; remove them.",
});
