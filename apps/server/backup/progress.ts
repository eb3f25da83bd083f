import type { Bilingual } from "@tz/kernel/contract/base";

/** Told what a backup or its restoring has just done. */
export type Progress = (words: Bilingual) => void;

export const tableDone = (name: string, rows: number): Bilingual => ({
  zh: `数据表 ${name}：${rows} 行`,
  en: `table ${name}: ${rows} ${rows === 1 ? "row" : "rows"}`,
});

export const filesDone = (count: number): Bilingual => ({
  zh: `文件：${count} 个`,
  en: `${count} ${count === 1 ? "file" : "files"}`,
});

export const onConsole: Progress = ({ zh, en }) => console.log(`… ${zh} ${en}`);
