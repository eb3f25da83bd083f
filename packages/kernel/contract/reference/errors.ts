import type { ErrorCatalogue } from "../base/index.ts";

export const referenceErrors = {
  "reference.to_itself": {
    status: 422,
    zh: "不能关联到自身，请另选一项。",
    en: "A record cannot be linked to itself. Choose another.",
  },
  "reference.unreadable": {
    status: 422,
    zh: "要关联的内容不存在，或者您无权查看，请重新选择。",
    en: "What is to be linked does not exist or is not yours to see. Choose again.",
  },
} satisfies ErrorCatalogue;
