import type { Citation, Finding } from "@tz/check";
import { type Actor, type Services, sql } from "@tz/kernel/server/base";
import { recordsByNumber } from "@tz/kernel/server/search";

const rule = {
  rule: "T8",
  clause: "条例第九条（九）；GB/T 9704-2012 7.3.3",
  asks: {
    zh: "引用公文应当先引标题、后引发文字号，与原文一致。",
    en: "A cited document is named by its title and its number, as it has them.",
  },
} as const;

/**
 * Cited documents against what the reader may see of the register: another title under the number; a number of an own
 * unit that nobody gave. What the reader may not see counts as unknown, and of others' numbers nothing is known.
 */
export async function citationFindings(
  services: Services,
  actor: Actor,
  citations: readonly Citation[],
): Promise<Finding[]> {
  if (citations.length === 0) return [];
  const records = await recordsByNumber(
    services,
    actor,
    citations.map(({ number }) => number),
  );
  const ownCodes = await documentCodes(services);
  return citations.flatMap((citation): Finding[] => {
    const titles = records.filter(({ number }) => number === citation.number).map(({ title }) => title);
    if (titles.length > 0)
      return titles.some((title) => isSame(title, citation.title)) ? [] : [otherTitle(citation, titles[0]!)];
    return isOwn(citation.number, ownCodes) ? [unknown(citation)] : [];
  });
}

/** A unit's code, and after it at most what tells the kind of number: 发, 函, 办发. */
function isOwn(number: string, codes: readonly string[]): boolean {
  const code = number.slice(0, number.indexOf("〔"));
  return codes.some((own) => own.length > 1 && code.startsWith(own) && code.length - own.length <= 2);
}

async function documentCodes({ db }: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select document_code as code from kernel.unit where document_code is not null`.execute(db);
  return rows.map(({ code }) => code);
}

const plain = (title: string) => title.replaceAll(/[\s《》〈〉“”‘’（）()、，]/gu, "");

/** A citation may leave out the issuer before 关于. */
function isSame(title: string, cited: string): boolean {
  const [one, other] = [plain(title), plain(cited)];
  return one === other || one.endsWith(other) || other.endsWith(one);
}

const otherTitle = ({ title, number, place }: Citation, known: string): Finding => ({
  ...rule,
  severity: "error",
  place,
  found: {
    zh: `引用的“${number}”标题为“${title}”，登记的标题是“${known}”。`,
    en: `${number} is cited as “${title}”; the register has “${known}”.`,
  },
  remedy: { zh: "核对引用公文的标题和发文字号。", en: "Check title and number of the cited document." },
});

const unknown = ({ number, place }: Citation): Finding => ({
  ...rule,
  severity: "hint",
  place,
  found: {
    zh: `在您可以查看的公文中没有查到“${number}”。`,
    en: `Among the documents that you may read there is no ${number}.`,
  },
  remedy: { zh: "核对引用公文的发文字号。", en: "Check the number." },
});
