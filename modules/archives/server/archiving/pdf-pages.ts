import { Threads } from "@tz/thread";

const threads = new Threads<Uint8Array, number>(new URL("./pdf-pages-worker.ts", import.meta.url), {
  milliseconds: 30_000,
  megabytes: 512,
  sideBySide: 1,
});

/** Pages of a PDF, opened in a thread with limits; null where it is damaged, locked or beyond them. */
export const countPdfPages = async (bytes: Uint8Array): Promise<number | null> => (await threads.run(bytes)) ?? null;
