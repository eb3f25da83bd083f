import type { Bilingual } from "../../../contract/base/index.ts";
import type { BpmnElement } from "./bpmn.ts";

/** Somebody whom another product's file names for a step. */
export interface Meant {
  kind: "user" | "group";
  text: string;
}

/** Attributes of other products, whatever prefix they have there. */
const candidates = { candidateUsers: "user", candidateGroups: "group" } as const;

interface Resource extends BpmnElement {
  resourceAssignmentExpression?: { expression?: { body?: string } };
  resourceRef?: BpmnElement;
}

interface Handing {
  targetRef?: BpmnElement;
  assignment?: { from?: { body?: string } }[];
}

interface LaneSet {
  lanes?: Lane[];
}

interface Lane {
  name?: string;
  flowNodeRef?: BpmnElement[];
  childLaneSet?: LaneSet;
}

/** Whom a file of another product names for a step, in its own attributes or by BPMN's resource assignment (BPMN 2.0.2, 10.3.1). */
export function meantIn(step: BpmnElement): Meant[] {
  // Whoever it is assigned to has it; candidates are for those that nobody has.
  const assignee = foreign(step, "assignee")?.trim();
  if (assignee) return [{ kind: "user", text: assignee }];
  const written = Object.entries(candidates).flatMap(([name, kind]) =>
    split(foreign(step, name) ?? "").map((text): Meant => ({ kind, text })),
  );
  const defined = definedIn(step, "assignmentDefinition");
  if (defined?.assignee) return [{ kind: "user", text: String(defined.assignee).trim() }];
  const listed = Object.entries(candidates).flatMap(([name, kind]) =>
    split(String(defined?.[name] ?? "")).map((text): Meant => ({ kind, text })),
  );
  const resources = (step.resources ?? []) as Resource[];
  const performers = resources.filter(({ $type }) => $type !== "bpmn:PotentialOwner").flatMap(meantBy);
  if (performers.length > 0) return performers;
  return [...written, ...listed, ...handedIn(step), ...resources.flatMap(meantBy)];
}

/** An extension element of another product by its name there, whatever prefix it has. */
export function definedIn({ extensionElements }: BpmnElement, name: string): BpmnElement | undefined {
  return extensionElements?.values?.find(({ $type }) => $type.endsWith(`:${name}`));
}

/** jBPM hands groups and persons to a step as its data (`GroupId`, `ActorId`). */
function handedIn({ dataInputAssociations }: BpmnElement): Meant[] {
  return ((dataInputAssociations ?? []) as Handing[]).flatMap(({ targetRef, assignment = [] }) => {
    const kind = ({ GroupId: "group", ActorId: "user" } as const)[targetRef?.name ?? ""];
    const texts = kind ? assignment.flatMap(({ from }) => split(from?.body ?? "")) : [];
    return texts.map((text): Meant => ({ kind: kind!, text }));
  });
}

/** The names of the lanes of a process by what is drawn in them, for those of a file are asked for again and again. */
const lanesOf = new WeakMap<BpmnElement, ReadonlyMap<BpmnElement, string>>();

/** The lane in which a step, or the sub-process that holds it, is drawn. */
export function laneOf(step: BpmnElement): string | undefined {
  const container = step.$parent as BpmnElement | undefined;
  if (!container) return undefined;
  const lanes = lanesOf.get(container) ?? new Map(lanesIn((container.laneSets ?? []) as LaneSet[]));
  lanesOf.set(container, lanes);
  return lanes.get(step) || laneOf(container);
}

/** Inner lanes come later. */
const lanesIn = (sets: readonly LaneSet[]): [BpmnElement, string][] =>
  sets.flatMap(({ lanes = [] }) =>
    lanes.flatMap(({ name = "", flowNodeRef = [], childLaneSet }) => [
      ...flowNodeRef.map((element): [BpmnElement, string] => [element, name.trim()]),
      ...lanesIn(childLaneSet ? [childLaneSet] : []),
    ]),
  );

/** An attribute of another product, whatever prefix it has there. */
export function foreign({ $attrs }: BpmnElement, name: string): string | undefined {
  const found = Object.entries($attrs ?? {}).find(([key]) => key.endsWith(`:${name}`) && !key.startsWith("xmlns:"));
  return found?.[1];
}

/** The variable that an expression asks for, and nothing else. */
export const variableIn = (text: string): string | undefined =>
  /^(?:[$#]\{\s*([\p{L}\p{N}_]+)\s*\}|=\s*([\p{L}_][\p{L}\p{N}_]*))$/u.exec(text.trim())?.slice(1).find(Boolean);

/** A performer is a person; an owner without further words is a group, as the engines read it. */
function meantBy({ $type, resourceAssignmentExpression, resourceRef }: Resource): Meant[] {
  const usual = $type === "bpmn:PotentialOwner" ? "group" : "user";
  const body = resourceAssignmentExpression?.expression?.body ?? "";
  const assigned = split(body).map((text): Meant => {
    const [, kind, inner] = /^(user|group)\(([\s\S]*)\)$/.exec(text) ?? [];
    return { kind: (kind as Meant["kind"] | undefined) ?? usual, text: (inner ?? text).trim() };
  });
  return resourceRef?.name ? [...assigned, { kind: "group", text: resourceRef.name }] : assigned;
}

/** What stands further on is not read: brackets that never close would be looked for again and again. */
const LONGEST = 500;

/** By commas that stand in neither an expression nor a call. */
function split(text: string): string[] {
  const parts = /(?:[$#]\{[^}]*\}|\([^()]*(?:\([^()]*\)[^()]*)*\)|[^,])+/g;
  return (text.slice(0, LONGEST).match(parts) ?? []).map((part) => part.trim()).filter(Boolean);
}

const kinds: Record<Meant["kind"], Bilingual> = {
  user: { zh: "人员", en: "the person" },
  group: { zh: "组", en: "the group" },
};

/** Whom a file names, as a sentence tells it. */
export const saidOf = (meant: readonly Meant[]): Bilingual => ({
  zh: meant.map(({ kind, text }) => `${kinds[kind].zh}“${text}”`).join("、"),
  en: meant.map(({ kind, text }) => `${kinds[kind].en} “${text}”`).join(", "),
});

/** What one chooses here for whom it names. */
export function remedyOf(meant: readonly Meant[]): Bilingual {
  if (meant.some(({ text }) => /[$#]\{|^=/.test(text)))
    return {
      zh: "请按其含义设置办理人规则，例如起草人、上一级领导，或表单中填写的人员。",
      en: "Say by a rule who that is, e.g. the drafter, the leader one level up, or a person in a field of the form.",
    };
  return meant.every(({ kind }) => kind === "user")
    ? {
        zh: "请在办理人中选“指定人员”或“指定岗位”，选出对应的人或岗位。",
        en: "Choose the named person or post that corresponds.",
      }
    : {
        zh: "请在办理人中选“某单位的某角色”或“指定岗位”，选出对应的角色或岗位。",
        en: "Choose the role in a unit or the post that corresponds.",
      };
}
