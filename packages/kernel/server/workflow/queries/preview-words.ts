import type { Bilingual } from "../../../contract/base/index.ts";
import { namesOf } from "../compile/names.ts";
import type { Decided } from "../engine/decide.ts";
import type { EngineOperation, Of } from "../engine/operation.ts";
import { isLeft, type Task } from "../engine/state.ts";
import type { Foreseen } from "../operations/foresee.ts";
import type { LoadedInstance } from "../store/instance.ts";

const leads: Record<EngineOperation["kind"], Bilingual> = {
  start: { zh: "发起后", en: "Once it is started" },
  complete: { zh: "提交后", en: "Once you submit" },
  sendBack: { zh: "退回后", en: "Once you send it back" },
  withdraw: { zh: "撤回后", en: "Once you withdraw it" },
  transfer: { zh: "转办后", en: "Once you transfer it" },
  changeHandler: { zh: "更换后", en: "Once the handler is changed" },
  addSigner: { zh: "加签后", en: "Once you ask them to sign" },
  removeSigner: { zh: "减签后", en: "Once you take the signers back" },
  claim: { zh: "签领后", en: "Once you claim it" },
  release: { zh: "取消签领后", en: "Once you release it" },
  jump: { zh: "跳转后", en: "Once the case is taken there" },
  suspend: { zh: "暂停后", en: "Once the case is suspended" },
  resume: { zh: "恢复后", en: "Once the case is resumed" },
  terminate: { zh: "终止后", en: "Once the case is ended" },
  migrate: { zh: "迁移后", en: "Once it runs on that version" },
  timer: { zh: "到时后", en: "Once the time has come" },
  update: { zh: "保存后", en: "Once it is saved" },
};

/**
 * What an operation would do, in one sentence.
 * @param terminated what ending the case early does to its record
 */
export function previewSentence(
  instance: LoadedInstance,
  operation: EngineOperation,
  foreseen: Foreseen,
  terminated?: Bilingual,
): Bilingual {
  const { kind } = operation;
  const parts = foreseen.decided
    ? [...consequences(instance, operation, foreseen.decided)]
    : [
        {
          zh: `系统自动办理“${foreseen.action}”，再进入下一环节`,
          en: `the system does “${foreseen.action}” and the case goes on from there`,
        },
      ];
  if (kind === "terminate" && terminated) parts.push(terminated);
  const { zh, en } = leads[kind];
  return {
    zh: `${zh}，${parts.map((part) => part.zh).join("；")}。`,
    en: `${en}, ${parts.map((part) => part.en).join("; ")}.`,
  };
}

function* consequences(instance: LoadedInstance, operation: EngineOperation, decided: Decided): Iterable<Bilingual> {
  const { kind } = operation;
  if (operation.kind === "addSigner") return yield asked(operation);
  const opened = openedTasks(decided);
  const [signing, handling] = [opened.filter(({ sign }) => sign), opened.filter(({ sign }) => !sign)];
  for (const [node, tasks] of byStep(handling, decided))
    yield handledBy(namesOf(instance.graph, node), namesOfHandlers(tasks));
  if (signing.length > 0) yield signedBy(namesOfHandlers(signing));
  if (operation.kind === "sendBack") yield returns[operation.resume];
  const taken = takenFrom(instance, decided);
  if (taken.length > 0)
    yield { zh: `收回${taken.join("、")}的任务`, en: `the tasks of ${taken.join(", ")} are taken back` };
  const { status } = decided.state;
  if (status === "finished") yield { zh: "流程办结", en: "the case is finished" };
  else if (status === "terminated") yield { zh: "流程终止，不能恢复", en: "the case is over for good" };
  else if (status === "suspended")
    yield { zh: "所有任务停办，恢复后继续", en: "all its tasks rest until it is resumed" };
  else if (kind === "migrate" && opened.length === 0)
    yield { zh: "从当前环节按该版本继续", en: "it goes on from where it stands" };
  else if (kind === "resume") yield { zh: "各任务继续办理", en: "all its tasks go on" };
  else if (opened.length === 0) yield stillWaiting(kind, decided);
}

/** What follows once the receiver has mended what was sent back. */
const returns: Record<"again" | "direct", Bilingual> = {
  again: { zh: "改好后重新逐环节办理", en: "then it goes through the steps again" },
  direct: { zh: "改好后直接送回您", en: "then it comes straight back to you" },
};

/** In which order signers act, and that the case waits for them. */
function asked({ people, place }: Of<"addSigner">): Bilingual {
  const { zh, en } = namesIn(people.map(({ name }) => name));
  return {
    before: { zh: `先由${zh}签署意见，签署完毕再由您办理`, en: `${en} will sign first, then it is yours again` },
    beside: {
      zh: `${zh}与您同时办理，全部办完才进入下一环节`,
      en: `${en} will sign while you do your part; the case goes on when all have done so`,
    },
    after: {
      zh: `您办理完毕再由${zh}签署意见，签署完毕才进入下一环节`,
      en: `${en} will sign after you; the case goes on when they have`,
    },
  }[place];
}

function namesIn(people: readonly string[]): Bilingual {
  if (people.length <= 5) return { zh: people.join("、"), en: people.join(", ") };
  const first = people.slice(0, 5);
  return {
    zh: `${first.join("、")}等${people.length}人`,
    en: `${first.join(", ")} and ${people.length - 5} more`,
  };
}

function handledBy(step: Bilingual, people: readonly string[]): Bilingual {
  const { zh, en } = namesIn(people);
  return { zh: `由${zh}办理“${step.zh}”`, en: `${en} will handle “${step.en}”` };
}

/** Whoever was asked to sign gives an opinion; the step is another's. */
function signedBy(people: readonly string[]): Bilingual {
  const { zh, en } = namesIn(people);
  return { zh: `由${zh}签署意见`, en: `${en} will sign` };
}

/** What somebody gets to do. */
function openedTasks({ patch }: Decided): Task[] {
  const opens = ([before, after]: [Task | null, Task | null]) =>
    after?.state === "open" && (before === null || before.state === "waiting") ? [after] : [];
  return Object.values(patch.tasks ?? {}).flatMap(opens);
}

const byStep = (tasks: readonly Task[], { state }: Decided) =>
  Map.groupBy(tasks, ({ token }) => state.tokens[token]!.node);
const namesOfHandlers = (tasks: readonly Task[]) => tasks.map(({ handler }) => handler.name);

function takenFrom({ state }: LoadedInstance, { closed }: Decided): string[] {
  const lost = [...closed].filter(([, closing]) => closing.state === "closed" && closing.reason !== "transferred");
  return [...new Set(lost.flatMap(([no]) => state.tasks[no]?.handler.name ?? []))];
}

/** Whom the case still waits for. */
function stillWaiting(kind: EngineOperation["kind"], { state }: Decided): Bilingual {
  if (kind === "claim") return { zh: "由您一人办理，其他人不能再办", en: "it is yours alone" };
  if (kind === "release") return { zh: "其他人又可以办理", en: "the others can handle it again" };
  const left = Object.values(state.tasks).filter((task) => isLeft(task) && task.state === "open");
  const names = [...new Set(namesOfHandlers(left))];
  return {
    zh: `等${names.join("、")}${left.every(({ sign }) => sign) ? "签署意见" : "办理"}后再继续`,
    en: `the case goes on when ${names.join(", ")} ${names.length > 1 ? "have" : "has"} done their part`,
  };
}
