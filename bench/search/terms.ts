import { type Paper, randomFrom } from "./corpus.ts";

/** Questions of one kind, all cut out of papers, so that each has an answer. */
export interface TermClass {
  name: string;
  terms: string[];
}

const han = /^\p{Script=Han}+$/u;

/** Cuts pieces of `length` characters that fit out of random papers. */
function cutter(papers: readonly Paper[], seed: number) {
  const random = randomFrom(seed);
  return (length: number, fits: (piece: string) => boolean): string => {
    for (;;) {
      const paper = papers[Math.floor(random() * papers.length)]!;
      const text = random() < 0.1 ? paper.title : paper.body;
      const from = Math.floor(random() * (text.length - length));
      const piece = text.slice(from, from + length);
      if (piece.length === length && fits(piece)) return piece;
    }
  };
}

/** In how many papers each pair of neighbouring Chinese characters occurs. */
function frequencies(papers: readonly Paper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, body } of papers) {
    const pairs = new Set<string>();
    for (const text of [title, body]) for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1));
    for (const pair of pairs) if (han.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Questions of every kind that people ask, `each` of a kind; the same for the same papers and seed. */
export function termClasses(papers: readonly Paper[], each: number, seed: number): TermClass[] {
  const cut = cutter(papers, seed);
  const random = randomFrom(seed + 1);
  const counts = [...frequencies(papers)];
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  const between = (from: number, to: number) =>
    counts.filter(([, count]) => count >= papers.length * from && count < papers.length * to).map(([pair]) => pair);
  const common = between(0.05, 1);
  const rare = between(0, 0.0002);
  const make = (name: string, one: () => string) => ({ name, terms: Array.from({ length: each }, one) });
  return [
    make("1 character", () => cut(1, (piece) => han.test(piece))),
    make("2 characters, common", () => pick(common)),
    make("2 characters, rare", () => pick(rare)),
    make("2 characters, any", () => cut(2, (piece) => han.test(piece))),
    make("3 characters", () => cut(3, (piece) => han.test(piece))),
    make("4 characters", () => cut(4, (piece) => han.test(piece))),
    make("8 characters", () => cut(8, (piece) => han.test(piece))),
    make("digits", () => cut(3 + Math.floor(random() * 3), (piece) => /^\d+$/.test(piece))),
    make("Latin", () => cut(2 + Math.floor(random() * 3), (piece) => /^[A-Za-z/]+$/.test(piece))),
    make("mixed with marks", () => cut(5, (piece) => !han.test(piece) && !/\s/.test(piece))),
    make("document number", () => pick(papers).number),
    make("two words", () => `${cut(2, (piece) => han.test(piece))} ${cut(2, (piece) => han.test(piece))}`),
  ];
}
