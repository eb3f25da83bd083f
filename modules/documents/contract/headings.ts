import type { Block, HeadingLevel } from "./body.ts";

const digits = "零一二三四五六七八九";

/** 1 → 一, 12 → 十二, 105 → 一百零五; for 1 to 999. */
export function chineseNumber(value: number): string {
  if (value < 10) return digits[value]!;
  if (value < 20) return `十${value % 10 === 0 ? "" : digits[value % 10]}`;
  if (value < 100) return `${digits[Math.floor(value / 10)]}十${value % 10 === 0 ? "" : digits[value % 10]}`;
  const rest = value % 100;
  const hundreds = `${digits[Math.floor(value / 100)]}百`;
  if (rest === 0) return hundreds;
  if (rest < 10) return `${hundreds}零${digits[rest]}`;
  return `${hundreds}${digits[Math.floor(rest / 10)]}十${rest % 10 === 0 ? "" : digits[rest % 10]}`;
}

/** The number as it is written before a heading (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1）. */
export function headingNumber(level: HeadingLevel, value: number): string {
  if (level === 1) return `${chineseNumber(value)}、`;
  if (level === 2) return `（${chineseNumber(value)}）`;
  return level === 3 ? `${value}.` : `（${value}）`;
}

/** Counts headings as they come: a heading starts the levels below it anew. */
export class HeadingCounter {
  readonly #counts = [0, 0, 0, 0];

  /** The number that a heading of this level gets here. */
  next(level: HeadingLevel): string {
    const value = this.#counts[level - 1]! + 1;
    this.#counts[level - 1] = value;
    this.#counts.fill(0, level);
    return headingNumber(level, value);
  }

  /** The number that `next` would give, without counting. */
  peek(level: HeadingLevel): string {
    return headingNumber(level, this.#counts[level - 1]! + 1);
  }
}

/** The numbers of all headings of a body, by block index; other blocks have none. */
export function headingNumbers(blocks: readonly Block[]): (string | undefined)[] {
  const counter = new HeadingCounter();
  return blocks.map((block) => (block.type === "heading" ? counter.next(block.level) : undefined));
}
