import type { DocumentView } from "../../contract/index.ts";

/** How many characters of the mark share one line, for which it shrinks; a longer mark of a joint document takes several. */
export const markLength = (mark: string) => Math.max(8, Math.min(24, mark.length));

const dayInBeijing = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** 印发日期 as `YYYY-MM-DD`: the day it was dispatched, before that the day it was registered. */
export function printedOn({ dispatchedAt, registeredAt }: Pick<DocumentView, "dispatchedAt" | "registeredAt">) {
  const moment = dispatchedAt ?? registeredAt;
  return moment === null ? null : dayInBeijing.format(new Date(moment));
}
