import { givenNames } from "@tz/kernel/contract/workflow";
import { z } from "zod";

/** Words of FEEL, which a condition would not read as a field. */
const reserved = new Set([
  ...givenNames,
  ..."and or not if then else for in return some every satisfies between instance of function true false null".split(
    " ",
  ),
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** How conditions and rules call a field: Chinese or Latin letters, digits after them. */
export const FieldName = z
  .string()
  .max(40)
  .regex(
    /^[A-Za-z\p{Script=Han}][A-Za-z0-9_\p{Script=Han}]*$/u,
    "名称以汉字或字母开头，只含汉字、字母、数字和下划线。 / A name begins with a letter and holds letters, digits and underscores only.",
  )
  .refine(
    (name) => !reserved.has(name),
    "这个名称在条件中另有含义，请换一个。 / This name means something else in conditions. Choose another.",
  );

/** A name for a field that is called `title`, other than those taken. */
export function nameFor(title: string, taken: ReadonlySet<string>): string {
  const letters = title
    .replace(/[^A-Za-z0-9_\p{Script=Han}]/gu, "")
    .replace(/^[0-9_]+/, "")
    .slice(0, 36);
  const stem = FieldName.safeParse(letters).success ? letters : `字段${letters}`;
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}${n}`;
    if (!taken.has(name)) return name;
  }
}

/** Whether a name is the one that `nameFor` made from this title, whatever was taken then. */
export function isMadeFrom(title: string, name: string): boolean {
  const stem = nameFor(title, new Set());
  return name.startsWith(stem) && /^\d*$/.test(name.slice(stem.length));
}
