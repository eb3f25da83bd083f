import type { Bilingual } from "../base/index.ts";
import type { SecuritySettings } from "./security-settings.ts";

/** Whose password it is: what must not be part of it. */
export interface PasswordOwner {
  account: string;
  name: string;
  /** Syllables with spaces between, as the people floor spells the name. */
  pinyin: string;
}

export type PasswordFault =
  | "too_short"
  | "too_few_classes"
  | "contains_account"
  | "contains_name"
  | "common"
  | "same_as_old"
  | "reused";

type Rules = Pick<SecuritySettings, "passwordMinLength" | "passwordClasses">;

/** What people are told of each fault; `{n}` is the number that the rules set. */
export const passwordFaultWords: Record<PasswordFault, Bilingual> = {
  too_short: { zh: "口令至少 {n} 位。", en: "Use at least {n} {n, character|characters}." },
  too_few_classes: {
    zh: "口令须包含大写字母、小写字母、数字、符号中的至少 {n} 类。",
    en: "Use at least {n} of: capital letters, small letters, digits, other signs.",
  },
  contains_account: { zh: "口令不得包含账号。", en: "The password must not contain the account." },
  contains_name: { zh: "口令不得包含本人姓名或其拼音。", en: "The password must not contain your name or its pinyin." },
  common: {
    zh: "该口令过于常见，容易被猜中，请换一个。",
    en: "This password is common and easily guessed. Choose another.",
  },
  same_as_old: { zh: "新口令不得与原口令相同。", en: "The new password must differ from the present one." },
  reused: {
    zh: "不得使用最近 {n} 次用过的口令。",
    en: "One of your last {n} {n, password|passwords} cannot be used again.",
  },
};

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** Whether a password has as many characters as the rules ask. */
export const isLongEnough = (password: string, rules: Rules) => [...password].length >= rules.passwordMinLength;

/** Whether a password is made of as many classes of characters as the rules ask. */
export const isMixedEnough = (password: string, rules: Rules) =>
  classes.filter((one) => one.test(password)).length >= rules.passwordClasses;

/** What is wrong with a new password by the rules that need no history; every fault at once. Runs in the form as well. */
export function passwordFaults(password: string, rules: Rules, owner: PasswordOwner): PasswordFault[] {
  const lower = password.toLowerCase();
  const faults: [PasswordFault, boolean][] = [
    ["too_short", !isLongEnough(password, rules)],
    ["too_few_classes", !isMixedEnough(password, rules)],
    ["contains_account", lower.includes(owner.account.toLowerCase())],
    ["contains_name", lower.includes(owner.name.toLowerCase()) || containsPinyin(lower, owner.pinyin)],
    ["common", isCommon(lower)],
  ];
  return faults.filter(([, broken]) => broken).map(([fault]) => fault);
}

/** The number that a fault's sentence names. */
export function passwordFaultNumber(fault: PasswordFault, rules: SecuritySettings): number {
  if (fault === "too_few_classes") return rules.passwordClasses;
  return fault === "reused" ? rules.passwordHistory : rules.passwordMinLength;
}

function containsPinyin(lower: string, pinyin: string): boolean {
  const joined = pinyin.replaceAll(" ", "").toLowerCase();
  return joined.length >= 4 && lower.includes(joined);
}

/** Words that people build passwords from, among them walks over the keyboard and an office's habits. */
const commonWords = new Set(
  `a aa aaa ab abc abcd abcde abcdef ad admin administrator asd asdf asdfg asdfgh asdfghjkl bangong beijing bgs changeme
  china chengshi computer default demo dragon fuwuqi gov government guest hello hellochina huawei iloveyou init
  initial jingli kaiji letmein login mima mm neimenggu oa office p pass passw password passwd pw pwd q qaz qazwsx qazwsxedc
  qq qw qwe qweasd qweasdzxc qwer qwert qwerty qwertyuiop renmin root secret server shizheng sys system szf temp test
  tongzheng user welcome woaini woaizhongguo wsx xianzheng xitong xx xzf zaq zhengfu zhengwu zhongguo zx zxc zxcv zxcvb
  zxcvbn zxcvbnm`.split(/\s+/),
);
const walks = [
  "1qaz2wsx",
  "1qaz@wsx",
  "!qaz2wsx",
  "1q2w3e4r",
  "q1w2e3r4",
  "a1b2c3d4",
  "1a2b3c4d",
  "zaq12wsx",
  "qwe123",
  "asd123",
];
const lookAlikes: Record<string, string> = {
  "@": "a",
  "4": "a",
  "0": "o",
  $: "s",
  "5": "s",
  "3": "e",
  "1": "i",
  "!": "i",
};

/** Common words with digits and signs around them, in look-alike spelling, walks over the keyboard, few different signs. */
function isCommon(lower: string): boolean {
  const inner = trim(lower);
  const spelt = [...inner].map((sign) => lookAlikes[sign] ?? sign).join("");
  return (
    new Set(lower).size < 5 ||
    inner === "" ||
    commonWords.has(inner) ||
    commonWords.has(spelt) ||
    walks.some((walk) => lower.startsWith(walk))
  );
}

const trim = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
