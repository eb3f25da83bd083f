/** 发文字号 (GB/T 9704-2012 7.2.5): hexagonal brackets U+3014 and U+3015, full year, no padded number, no 第. */
export const documentNumberPattern = /^[\p{Script=Han}A-Za-z]+〔(19|20)\d{2}〕[1-9]\d*号$/u;

/** Numbers that run on over the years: of orders (令第12号) and of minutes by issue (第12期) (GB/T 9704-2012 第 10 章). */
export const runningNumberPattern = /^[\p{Script=Han}A-Za-z]+第[1-9]\d*[号期次]$/u;

/** 成文日期 (GB/T 9704-2012 7.3.5.4): Arabic numerals, month and day not padded. */
export const documentDatePattern = /^(19|20)\d{2}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/;

/** "2026-03-05" as it is written on the paper: 2026年3月5日. */
export function formatDocumentDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** 附件说明 (GB/T 9704-2012 7.3.4): one name stands alone, several are numbered; no punctuation after a name. */
export function attachmentNotes(names: readonly string[]): string[] {
  return names.length === 1 ? [...names] : names.map((name, index) => `${index + 1}.${name}`);
}

/** What stands above an attachment (GB/T 9704-2012 7.3.7): 附件, with its number where there are several. */
export const attachmentLabel = (index: number, count: number) => `附件${count === 1 ? "" : index + 1}`;
