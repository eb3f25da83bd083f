import { type Retention, retentionEntries } from "./words.ts";

/** What an archive code (档号) is made of. */
export interface ArchiveClass {
  /** 全宗号: four capital letters or digits. */
  fonds: string;
  year: number;
  retention: Retention;
  /** 机构（问题）代码: three letters or digits; null where the scheme does not class by organ. */
  organ: string | null;
}

/** The category of documents (文书) among an office's archives. */
const CATEGORY = "WS";

/** DA/T 22-2015: 全宗号-档案门类代码·年度-保管期限代码-机构（问题）代码-件号. */
const form = /^([A-Z0-9]{4})-WS·((?:19|20)\d{2})-(Y|D30|D10)(?:-([A-Z0-9]{3}))?-(\d{4})$/;

export const isArchiveCode = (text: string): boolean => form.test(text);

/** The pattern of the number series of a class, whose years share it. */
export function seriesPattern({ fonds, retention, organ }: Omit<ArchiveClass, "year">): string {
  const tail = organ === null ? "" : `-${organ}`;
  return `${fonds}-${CATEGORY}·{year}-${retentionEntries[retention].code}${tail}-{n}`;
}

/** An archive code as it is written: `Z109-WS·2011-Y-BGS-0001`. */
export const archiveCode = (of: ArchiveClass, n: number): string =>
  seriesPattern(of).replace("{year}", String(of.year)).replace("{n}", String(n).padStart(4, "0"));

/** Reads an archive code; undefined where it is none. */
export function readArchiveCode(text: string): (ArchiveClass & { n: number }) | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, fonds = "", year, code, organ, n] = match;
  const retention = (Object.keys(retentionEntries) as Retention[]).find((key) => retentionEntries[key].code === code);
  return retention && { fonds, year: Number(year), retention, organ: organ ?? null, n: Number(n) };
}
