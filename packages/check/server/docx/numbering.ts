import { child, type Element, elementsOf } from "../xml.ts";

interface Level {
  format: string;
  text: string;
  start: number;
}

const digits = "零一二三四五六七八九";

/** 1 to 99 as 一 to 九十九; figures beyond. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return `${value}`;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits[ones] : ""}`;
}

function written(value: number, format: string): string {
  if (/chinese|ideograph|japaneseCounting|taiwanese/i.test(format)) return chineseNumber(value);
  if (format === "upperLetter") return String.fromCharCode(64 + ((value - 1) % 26) + 1);
  if (format === "lowerLetter") return String.fromCharCode(96 + ((value - 1) % 26) + 1);
  if (/circle/i.test(format) && value <= 20) return String.fromCharCode(0x245f + value);
  return `${value}`;
}

/** Counts the numbers that a word processor shows before paragraphs. */
export class Numbering {
  readonly #levels = new Map<string, Level[]>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: Element | undefined) {
    if (!root) return;
    const abstracts = new Map(elementsOf(root, "abstractNum").map((one) => [one.attributes.abstractNumId ?? "", one]));
    for (const number of elementsOf(root, "num")) {
      const abstract = abstracts.get(child(number, "abstractNumId")?.attributes.val ?? "");
      if (abstract) this.#levels.set(number.attributes.numId ?? "", elementsOf(abstract, "lvl").map(levelOf));
    }
  }

  /** The number of the next paragraph of a list; empty for bullets and for lists that are not there. */
  next(id: string, level: number): string {
    const levels = this.#levels.get(id);
    const own = levels?.[level];
    if (!levels || !own || own.format === "none" || id === "0") return "";
    const counts = this.#counts.get(id) ?? levels.map(({ start }) => start - 1);
    this.#counts.set(id, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < levels.length; deeper += 1) counts[deeper] = levels[deeper]!.start - 1;
    if (own.format === "bullet") return "";
    return own.text.replace(/%(\d)/g, (_, place) => {
      const at = Number(place) - 1;
      return written(Math.max(counts[at] ?? 1, levels[at]?.start ?? 1), levels[at]?.format ?? "decimal");
    });
  }
}

const levelOf = (level: Element): Level => ({
  format: child(level, "numFmt")?.attributes.val ?? "decimal",
  text: (child(level, "lvlText")?.attributes.val ?? "").slice(0, 40),
  start: Number(child(level, "start")?.attributes.val ?? 1) || 1,
});
