import type { Bilingual } from "@tz/kernel/contract/base";

/** Runs one step of the start; says so when it takes longer than a second, again every ten seconds, and how long it took. */
export async function step<T>(words: Bilingual, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  let isSaid = false;
  const say = () => {
    console.log(`… ${words.zh} ${words.en}${isSaid ? ` (${seconds()} s)` : ""}`);
    isSaid = true;
  };
  const first = setTimeout(say, 1000);
  const later = setInterval(say, 10_000);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(later);
    if (isSaid) console.log(`  ${seconds()} s`);
  }
}
