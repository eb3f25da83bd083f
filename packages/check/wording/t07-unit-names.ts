import { tight } from "../model/lines.ts";
import { asks, error, type Fault, hint, type Judged, type Rule } from "../rules/rule.ts";
import { type Passage, passagesOf, placeIn } from "./text.ts";

/** T7: names of units as the directory has them. */
export const t07: Rule = {
  id: "T7",
  clause: "条例第九条（四）（八）（十一）",
  asks: asks(
    "机关名称使用全称、规范化简称或者同类型机关统称。",
    "Organs are called by their full or standard short names.",
  ),
  check({ parts, knowledge }) {
    if (knowledge.unitNames.length === 0) return [];
    const known = new Set(knowledge.unitNames);
    const passages = passagesOf(parts);
    return [
      ...passages.flatMap((passage) => abolishedFaults(passage, knowledge.abolishedNames, known)),
      ...elementNames(parts).flatMap((one) => nearFault(one, known)),
    ];
  },
};

/** A unit that was abolished, unless another now bears its name. */
function abolishedFaults(passage: Passage, abolished: readonly string[], known: ReadonlySet<string>): Fault[] {
  return abolished.flatMap((name) => {
    const at = passage.text.indexOf(name);
    if (at === -1 || name.length < 4 || known.has(name) || isPartOfKnown(passage.text, at, name, known)) return [];
    return [
      hint(
        placeIn(passage, at, at + name.length),
        [`“${name}”已撤销。`, `${name} was abolished.`],
        ["改为现在承担其职责的机关；指撤销以前的事可以保留。", "Name its successor, unless it tells of earlier times."],
      ),
    ];
  });
}

/** 清安市粮食局 within 清安市粮食局储备中心, which still is. */
const isPartOfKnown = (text: string, at: number, name: string, known: ReadonlySet<string>) =>
  [...known].some(
    (unit) => unit.includes(name) && text.slice(Math.max(0, at - unit.length), at + unit.length).includes(unit),
  );

interface Named {
  name: string;
  passage: Passage;
  index: number;
}

/** Names where nothing but names stands: recipients, copies, signatures, printing office. */
function elementNames(parts: Judged["parts"]): Named[] {
  const places = [
    ...(parts.recipients ? [parts.recipients.lines] : []),
    ...parts.signatures.map((line) => [line]),
    ...parts.imprint.lines.map((line) => [line]),
  ];
  return places.flatMap((lines) => {
    const text = lines.map((line) => line.text).join("");
    const passage = { text, lines, isTable: false };
    return [...text.matchAll(/[^，、。：:；\s（）()]{4,}/gu)].map((match) => ({
      name: tight(match[0]).replace(/\d{4}年.*印发$/, ""),
      passage,
      index: match.index,
    }));
  });
}

/** One character away from exactly one unit of the directory, and itself none. */
function nearFault({ name, passage, index }: Named, known: ReadonlySet<string>): Fault[] {
  if (name.length < 5 || known.has(name)) return [];
  const near = [...known].filter((unit) => regionOf(unit) === regionOf(name) && isOneOff(name, unit));
  const [only] = near;
  if (near.length !== 1 || !only) return [];
  return [
    error(
      placeIn(passage, index, index + name.length),
      [`通讯录中没有“${name}”，有“${only}”。`, `The directory has no ${name}, but ${only}.`],
      [`核对机关名称；如有误，改为“${only}”。`, `Check the name; it may be ${only}.`],
    ),
  ];
}

/** 清安市 of 清安市财政局: the same organ of another place is no mistake. */
const regionOf = (name: string) => /^.{1,6}?[省市县区旗州盟]/u.exec(name)?.[0] ?? "";

/** The same but for one character changed, missing or too many. */
export function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1 && one !== other;
}
