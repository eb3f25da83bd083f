import { type Parameters, sentenceOf, wordsOf } from "./words.ts";

/** One notice as it leaves by another channel. */
export interface LeavingNotice {
  event: string;
  parameters: Parameters;
  /** Where it leads, an address within the program. */
  link: string;
}

/** What one message says of the notices that leave together. */
export interface Composed {
  /** Empty where the channel has none. */
  subject: string;
  text: string;
}

const NAMED = 3;
const LONGEST_SUBJECT = 60;

/** A short message: a sentence for each notice, since one is paid for by its length. */
export const composeText = (notices: readonly LeavingNotice[]): Composed => ({
  subject: "",
  text: notices.map(sentence).join("\n"),
});

/**
 * A letter by e-mail: the sentences, numbered where there are several, each with the address that it leads to.
 * @param publicUrl the address that people use; without it nobody knows where a link would lead, and none is written
 */
export function composeLetter(notices: readonly LeavingNotice[], publicUrl: string | undefined): Composed {
  const address = (path: string) => (publicUrl ? [`${publicUrl.replace(/\/$/, "")}${path}`] : []);
  const lines = notices.flatMap((notice, index) => [
    notices.length > 1 ? `${index + 1}. ${sentence(notice)}` : sentence(notice),
    ...address(notice.link),
    "",
  ]);
  const foot = ["本邮件由通政自动发送，请勿回复。请登录通政办理。", ...address("/")];
  return { subject: subjectOf(notices), text: [...lines, ...foot].join("\n") };
}

const sentence = ({ event, parameters }: LeavingNotice) => sentenceOf(event, parameters, "zh-CN");

/** What one notice says; of several how many there are and of what, the most frequent first. */
function subjectOf(notices: readonly LeavingNotice[]): string {
  if (notices.length === 1) return `通政：${sentence(notices[0]!)}`.slice(0, LONGEST_SUBJECT);
  const kinds = [...Map.groupBy(notices, ({ event }) => wordsOf(event).name.zh)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([name, { length }]) => `${name}${length}条`);
  const named = kinds.slice(0, NAMED).join("、");
  return `通政：${notices.length}条提醒（${named}${kinds.length > NAMED ? "等" : ""}）`;
}
