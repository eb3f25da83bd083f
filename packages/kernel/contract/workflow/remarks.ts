import type { Bilingual } from "../base/index.ts";

/** What other products write into their files and nothing here carries out; `{value}` is what stands there. */
export const unheeded = {
  due: { zh: "办理时限（{value}）", en: "the due date ({value})" },
  skip: { zh: "跳过条件（{value}）", en: "the condition to skip it ({value})" },
  form: { zh: "表单", en: "the form" },
  listeners: { zh: "监听器", en: "the listeners" },
  variables: { zh: "调用时传递的变量", en: "the variables that go in and out" },
} as const satisfies Record<string, Bilingual>;
export type Unheeded = keyof typeof unheeded;

/** Of one element, whatever of it there is. */
export const unheededSentence = {
  zh: "“{name}”在原系统中设置的{kept}保留在文件中，本系统不执行；仍然需要的，请在这里另行设置。",
  en: "What another product set for “{name}” stays in the file and does nothing here: {kept}. Set here what is still needed.",
} as const satisfies Bilingual;
