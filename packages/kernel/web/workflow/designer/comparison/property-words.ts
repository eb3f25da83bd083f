/** Properties that have words of their own, by the names under which they are compared. */
export const wordsOf = {
  name: "name",
  nameEn: "nameEn",
  type: "type",
  conditionExpression: "condition",
  default: "default",
  sourceRef: "source",
  targetRef: "target",
  Handlers: "handlers",
  Choice: "choices",
  finish: "finish",
  share: "share",
  order: "order",
  due: "due",
  warn: "warn",
  may: "may",
  opinion: "opinion",
  phrases: "phrases",
  onEmpty: "onEmpty",
  onSame: "onSame",
  fields: "fields",
  form: "form",
  action: "action",
  idle: "idle",
  late: "late",
  routes: "routes",
  after: "after",
  cancelActivity: "cancel",
} as const;

/** Whether there is a word for a property; those of other programs are shown as they are written. */
export const isTold = (what: string): what is keyof typeof wordsOf => Object.hasOwn(wordsOf, what);
