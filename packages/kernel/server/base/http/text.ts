import type { Fault } from "../../../contract/base/index.ts";

/**
 * Finds text that PostgreSQL cannot keep: NUL characters and half surrogates. Every string of a request is looked at,
 * so that no route has to.
 */
export function unstorableText(value: unknown, path = ""): Fault[] {
  if (typeof value === "string") return isStorable(value) ? [] : [fault(path)];
  if (Array.isArray(value)) return value.flatMap((item, index) => unstorableText(item, join(path, String(index))));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    isStorable(key) ? unstorableText(item, join(path, key)) : [fault(join(path, "?"))],
  );
}

const isStorable = (text: string) => text.isWellFormed() && !text.includes("\u0000");
const join = (path: string, key: string) => (path ? `${path}.${key}` : key);
const fault = (path: string): Fault => ({
  path,
  code: "unstorable_text",
  message: "含有无法保存的字符，请删去后重新输入。 / Contains characters that cannot be stored; remove them.",
});
