import type { ErrorCatalogue } from "../base/index.ts";

export const deliveryErrors = {
  "delivery.already_accepted": {
    status: 409,
    zh: "本单位已经签收这份文件，无需重复签收。",
    en: "Your unit has already accepted this copy.",
  },
  "delivery.ended": {
    status: 409,
    zh: "这份文件已退回、拒收或被发文单位撤回，不能再办理。",
    en: "This copy was sent back, refused or recalled; nothing more can be done with it.",
  },
  "delivery.not_accepted": {
    status: 409,
    zh: "本单位还没有签收这份文件，请先签收。",
    en: "Your unit has not accepted this copy yet. Accept it first.",
  },
  "delivery.accepted_cannot_refuse": {
    status: 409,
    zh: "已经签收的文件不能拒收；如不应由本单位办理，请退回并说明理由。",
    en: "An accepted copy cannot be refused. Send it back with a reason if it is not yours to handle.",
  },
  "delivery.accepted_cannot_recall": {
    status: 409,
    zh: "所选单位都已签收，不能撤回；如需停止执行，请另行发文说明。",
    en: "All chosen units have accepted; it cannot be recalled. Send a further document instead.",
  },
  "delivery.finished": {
    status: 409,
    zh: "这份文件已经办结。",
    en: "This copy is finished.",
  },
  "delivery.no_units": {
    status: 400,
    zh: "没有可以送达的单位：请检查主送、抄送单位是否已撤销。",
    en: "There is no unit to deliver to: check whether the recipients were abolished.",
  },
  "delivery.nobody_to_urge": {
    status: 409,
    zh: "所选单位都已办理，没有需要催办的。",
    en: "All chosen units are done; there is nobody to urge.",
  },
} satisfies ErrorCatalogue;
