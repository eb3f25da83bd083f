import type { Bilingual } from "../base/index.ts";

/** Payloads carry the dispatch, its subject and the deliveries concerned; subscribers read the rest. */
export const deliveryEvents = {
  "delivery.dispatched": { zh: "分发", en: "Dispatched" },
  "delivery.delivered": { zh: "送达", en: "Delivered" },
  "delivery.undeliverable": { zh: "无人接收", en: "Nobody there to receive" },
  "delivery.accepted": { zh: "签收", en: "Accepted" },
  "delivery.sent-back": { zh: "退回", en: "Sent back" },
  "delivery.refused": { zh: "拒收", en: "Refused" },
  "delivery.recalled": { zh: "撤回", en: "Recalled" },
  "delivery.finished": { zh: "办结", en: "Finished" },
  "delivery.urged": { zh: "催办", en: "Urged" },
  "delivery.unaccepted": { zh: "逾期未签收", en: "Not accepted in time" },
  "delivery.due-soon": { zh: "即将到期", en: "Due soon" },
  "delivery.late": { zh: "逾期未办结", en: "Late" },
} satisfies Record<string, Bilingual>;

/** What jobs leave in the audit trail without anybody's doing. */
export const deliveryJobEvents = {
  "delivery.deliver": { zh: "送达各单位", en: "Copies were delivered" },
  "delivery.remind-unaccepted": { zh: "提醒未签收单位", en: "Units that have not accepted were reminded" },
  "delivery.warn-due": { zh: "提醒即将到期", en: "Units were told of dates that come near" },
  "delivery.mark-late": { zh: "标记逾期", en: "Late copies were marked" },
  "delivery.sign-receipts": { zh: "签名签收回执", en: "Receipts were signed" },
} satisfies Record<string, Bilingual>;
