import { pinyin } from "pinyin-pro";

/** How a name is spelt: the syllables with spaces between (the order of lists), and their first letters. */
export interface Spelling {
  pinyin: string;
  initials: string;
}

function syllables(name: string, surname: "head" | "off"): string[] {
  return pinyin(name, { toneType: "none", type: "array", v: true, surname, nonZh: "consecutive" })
    .map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((syllable) => syllable !== "");
}

function spelling(name: string, surname: "head" | "off"): Spelling {
  const parts = syllables(name, surname);
  return { pinyin: parts.join(" "), initials: parts.map((part) => [...part][0]).join("") };
}

/** Spells a person's name; a surname is read as a surname (单 shàn, 仇 qiú). */
export const spellPerson = (name: string): Spelling => spelling(name, "head");

/** Spells the name of a unit. */
export const spellUnit = (name: string): Spelling => spelling(name, "off");

/** Lower case, compatibility forms folded, nothing but letters and digits: so a search and a key meet. */
export function searchKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Every ending of a sequence, joined: 张建国, 建国, 国. */
function endings(parts: readonly string[]): string[] {
  return parts.map((_, from) => parts.slice(from).join(""));
}

/** What a person is found by; see `kernel.person_key`. */
export function personKeys(person: { name: string; account: string; phone: string | null }): string[] {
  const readings = [syllables(person.name, "head"), syllables(person.name, "off")];
  const phone = searchKey(person.phone ?? "");
  const keys = [
    ...endings([...searchKey(person.name)]),
    ...readings.flatMap((parts) => [...endings(parts), ...endings(parts.map((part) => [...part][0] ?? ""))]),
    searchKey(person.account),
    phone,
    phone.slice(-4),
  ];
  return [...new Set(keys)].filter((key) => key !== "");
}
