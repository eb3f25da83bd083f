import type { PaperAct } from "@tz/archives/contract";
import type { HistoryLine, Operation } from "@tz/kernel/contract/workflow";

/** What people did besides completing a step, in the office's words, in which archives are kept. */
const words: Record<Exclude<Operation, "start" | "complete">, string> = {
  sendBack: "退回",
  withdraw: "撤回",
  transfer: "转办",
  circulate: "传阅",
  urge: "催办",
  claim: "签领",
  release: "取消签领",
  addSigner: "加签",
  removeSigner: "减签",
  changeHandler: "更换办理人",
  jump: "跳转环节",
  suspend: "暂停流程",
  resume: "恢复流程",
  migrate: "迁移到流程另一版本",
  terminate: "终止",
  update: "修改",
  timer: "到时处理",
};

/**
 * What people did with a paper, as the archive keeps it.
 * @param beginning what began its way; undefined where its first step says so, which is completed at the same moment
 */
export const actsOf = (lines: readonly HistoryLine[], beginning?: string): PaperAct[] =>
  lines.flatMap((line) => {
    const act = actOf(line, beginning);
    const { at, person, postTitle, opinion } = line;
    return act === undefined
      ? []
      : [{ at, person: person?.name ?? "", post: postTitle ?? "", act, opinion: opinion ?? "" }];
  });

function actOf({ operation, step, outcomeName }: HistoryLine, beginning: string | undefined): string | undefined {
  if (operation === "start") return beginning;
  if (operation === "complete") return `${step?.name ?? ""}${outcomeName ? `（${outcomeName.zh}）` : ""}`;
  const word = (operation === "terminate" ? outcomeName?.zh : undefined) ?? words[operation];
  return step ? `${step.name}：${word}` : word;
}

/** Everybody who did something or was given it. */
export const peopleOf = (lines: readonly HistoryLine[]): string[] =>
  lines.flatMap(({ person, to }) => [...(person ? [person.id] : []), ...to.map(({ id }) => id)]);
