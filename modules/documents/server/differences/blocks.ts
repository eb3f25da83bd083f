import { diffArrays } from "diff";
import { type Block, type BlockChange, headingNumbers, wordsOf } from "../../contract/index.ts";
import { pairTexts } from "./pairs.ts";
import { compareWords } from "./words.ts";

/** Edits after which two bodies are compared block by block in order. */
const MOST_EDITS = 1000;

/** What became of each block of a body, in reading order. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const report = reporter(before, after);
  const changes: BlockChange[] = [];
  let removed: number[] = [];
  let added: number[] = [];
  let b = 0;
  let a = 0;
  const flush = () => {
    changes.push(...pairRun(before, after, removed, added).map(([from, to]) => report(from, to)));
    removed = [];
    added = [];
  };
  for (const run of runsOf(before, after)) {
    if (run.kind === "removed") for (let count = 0; count < run.count; count += 1) removed.push(b++);
    else if (run.kind === "added") for (let count = 0; count < run.count; count += 1) added.push(a++);
    else {
      flush();
      for (let count = 0; count < run.count; count += 1) changes.push(report(b++, a++));
    }
  }
  flush();
  return changes;
}

interface Run {
  kind: "same" | "added" | "removed";
  count: number;
}

function runsOf(before: readonly Block[], after: readonly Block[]): Run[] {
  const keys = (blocks: readonly Block[]) => blocks.map((block) => JSON.stringify(block));
  const runs = diffArrays(keys(before), keys(after), { maxEditLength: MOST_EDITS });
  if (!runs)
    return [
      { kind: "removed", count: before.length },
      { kind: "added", count: after.length },
    ];
  return runs.map(({ added, removed, count }) => ({ kind: added ? "added" : removed ? "removed" : "same", count }));
}

function pairRun(
  before: readonly Block[],
  after: readonly Block[],
  removed: readonly number[],
  added: readonly number[],
): [number | null, number | null][] {
  const pairs = pairTexts(
    removed.map((index) => wordsOf(before[index]!)),
    added.map((index) => wordsOf(after[index]!)),
  );
  return pairs.map(([i, j]) => [i === null ? null : removed[i]!, j === null ? null : added[j]!]);
}

/** Makes the report of one block by its places in the two bodies. */
function reporter(before: readonly Block[], after: readonly Block[]) {
  const numbersBefore = headingNumbers(before);
  const numbersAfter = headingNumbers(after);
  return (from: number | null, to: number | null): BlockChange => {
    const earlier = from === null ? undefined : before[from];
    const later = to === null ? undefined : after[to];
    return {
      kind: kindOf(earlier, later),
      type: (later ?? earlier)!.type,
      before: from,
      after: to,
      number: (to === null ? numbersBefore[from!] : numbersAfter[to]) ?? null,
      parts: compareWords(earlier ? wordsOf(earlier) : "", later ? wordsOf(later) : ""),
    };
  };
}

function kindOf(earlier: Block | undefined, later: Block | undefined): BlockChange["kind"] {
  if (!earlier) return "added";
  if (!later) return "removed";
  return JSON.stringify(earlier) === JSON.stringify(later) ? "same" : "changed";
}
