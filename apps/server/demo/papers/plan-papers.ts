import { type DocumentContentInput, type DocumentType, documentTypeEntries } from "@tz/documents/contract";
import { type Db, sql } from "@tz/kernel/server/base";
import type { Random } from "../random.ts";
import { circulars, letters, type Topic, upward } from "./topics.ts";

export interface Unit {
  id: string;
  name: string;
  kind: string;
  level: string;
}

interface Group {
  id: string;
  name: string;
}

/** Who writes to whom in the demo. */
export interface Scene {
  government: Unit;
  office: Unit;
  bureaux: Unit[];
  counties: Group;
  departments: Group;
}

export interface Paper {
  unit: Unit;
  type: DocumentType;
  topic: Topic;
  recipients: NonNullable<DocumentContentInput["recipients"]>;
  /** The step at which it is left. */
  until: string;
}

/** Finds the units and groups that the demo's documents go between. */
export async function sceneOf(db: Db): Promise<Scene> {
  const { rows: units } = await sql<Unit>`
    select id, name, kind, level from kernel.unit where state = 'active' and level = 'city' order by rank, id`.execute(
    db,
  );
  const { rows: groups } = await sql<Group>`
    select id, name from kernel.unit_group where owner_unit_id is null order by rank`.execute(db);
  const government = units.find(({ kind }) => kind === "government")!;
  return {
    government,
    office: units.find(({ kind, name }) => kind === "office" && name.startsWith(government.name))!,
    bureaux: units.filter(({ kind }) => kind === "department"),
    counties: groups.find(({ name }) => name === "各县区人民政府")!,
    departments: groups.find(({ name }) => name === "市直各部门")!,
  };
}

/** States in which documents still on their way are left, so that every list of the demo has something. */
const onTheWay = [
  "draft",
  "departmentReview",
  "countersign",
  "officeReview",
  "signOff",
  "recheck",
  "registration",
  "dispatch",
];

/** Plans the documents of some weeks in order of time; the newest are still on their way. */
export function planPapers(scene: Scene, random: Random): Paper[] {
  const sent = Array.from({ length: 130 }, (_, place) =>
    paperOf(scene, random, place, random.chance(0.4) ? "filed" : "dispatched"),
  );
  const open = Array.from({ length: 80 }, (_, place) =>
    paperOf(scene, random, place, onTheWay[place % onTheWay.length]!),
  );
  return [...sent, ...open];
}

function paperOf(scene: Scene, random: Random, place: number, until: string): Paper {
  const kind = random.below(10);
  if (kind < 3) return circular(scene, random, place, until);
  return kind < 7 ? request(scene, random, place, until) : letter(scene, random, until);
}

function circular({ office, counties, departments }: Scene, random: Random, place: number, until: string): Paper {
  const groups = random.chance(0.5) ? [counties, departments] : [departments];
  const recipients = groups.map(({ id, name }) => ({ kind: "group" as const, groupId: id, name }));
  return { unit: office, type: "circular", topic: circulars[place % circulars.length]!, recipients, until };
}

function request({ government, bureaux }: Scene, random: Random, place: number, until: string): Paper {
  const recipients = [{ kind: "unit" as const, unitId: government.id, name: government.name }];
  const type = random.chance(0.6) ? "request" : "report";
  return { unit: random.pick(bureaux), type, topic: upward[place % upward.length]!, recipients, until };
}

function letter({ bureaux }: Scene, random: Random, until: string): Paper {
  const unit = random.pick(bureaux);
  const other = random.pick(bureaux.filter(({ id }) => id !== unit.id));
  const recipients = [{ kind: "unit" as const, unitId: other.id, name: other.name }];
  return { unit, type: "letter", topic: random.pick(letters), recipients, until };
}

const closings: Partial<Record<DocumentType, string>> = {
  circular: "请认真贯彻执行。",
  request: "妥否，请批示。",
  report: "特此报告。",
  letter: "请予支持为盼。",
};

/** The text of a planned document; requests end with the one sentence that asks. */
export function contentOf(
  { unit, type, topic, recipients }: Paper,
  signer: { personId: string; name: string },
): DocumentContentInput {
  const word = documentTypeEntries[type].zh;
  const matter = type === "report" ? `${topic.matter}有关情况` : topic.matter;
  return {
    documentType: type,
    title: `${unit.name}关于${matter}的${word}`,
    urgency: topic.urgency ?? "normal",
    signer,
    recipients,
    matter: { scope: type === "request" || type === "report" ? "ownDuty" : null },
    contact: { name: signer.name, phone: "0990-8000000" },
    body: [
      { type: "paragraph", text: `${topic.purpose}，现将有关事项${type === "circular" ? "通知" : "说明"}如下。` },
      ...topic.points.flatMap(([heading, text]) => [
        { type: "heading" as const, level: 1 as const, text: heading },
        { type: "paragraph" as const, text },
      ]),
      { type: "paragraph", text: closings[type] ?? "" },
    ],
  };
}
