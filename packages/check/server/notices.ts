import type { Words } from "../model/model.ts";

export const notice = (zh: string, en: string): Words => ({ zh, en });

export const cutNotice = (read: number, all: number): Words =>
  notice(`文件共 ${all} 面，只核查了前 ${read} 面。`, `Only the first ${read} of ${all} pages were judged.`);

export const scannedNotice = (pages: readonly number[]): Words => {
  const list = pages.slice(0, 8).map((page) => page + 1);
  const more = pages.length > list.length;
  return notice(
    `第 ${list.join("、")}${more ? " 等" : ""} 面是图像（扫描件），没有可核查的文字。`,
    `Pages ${list.join(", ")}${more ? " and others" : ""} are pictures without text.`,
  );
};
