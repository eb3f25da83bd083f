import type { FinishedPaper, PaperSource } from "@tz/archives/contract";
import { type Services, sql } from "@tz/kernel/server/base";
import { printOldPaper } from "./print-old-paper.ts";

/** The type of papers from before the demo's office worked with this program. */
const TYPE = "demo.paper";
const FIRST_YEAR = 2014;
const LAST_YEAR = 2025;

/** What such a unit writes each year; the second is of no value after ten years. */
const topics = [
  { type: "circular", word: "通知", matter: "做好年度预算编制工作", text: "各科室要按照统一口径编制预算，按时报送。" },
  { type: "letter", word: "函", matter: "商请提供会议材料", text: "请于月底前提供有关会议材料。" },
  { type: "circular", word: "通知", matter: "印发财务管理办法", text: "请各单位遵照执行。" },
] as const;

interface Unit {
  id: string;
  name: string;
  document_code: string;
  office_id: string | null;
  leader_id: string;
  leader: string;
}

interface Planned {
  unit: Unit;
  year: number;
  topic: (typeof topics)[number];
  n: number;
}

/** Papers of former years of the finance bureau and the general office. */
export async function oldPapers({ db }: Services): Promise<PaperSource<Services>> {
  const planned = new Map((await planOf(db)).map((paper, at) => [idOf(at), paper]));
  const nameOf = (id: string, { unit, ...paper }: Planned) => ({
    id,
    unitId: unit.id,
    title: titleOf({ unit, ...paper }),
  });
  return {
    type: TYPE,
    events: {},
    async load(services, id) {
      const paper = planned.get(id);
      return paper && paperFrom(services, paper);
    },
    names: async (_services, ids) =>
      ids.flatMap((id) => {
        const paper = planned.get(id);
        return paper ? nameOf(id, paper) : [];
      }),
    finishedAfter: async () => [...planned].map(([id, paper]) => nameOf(id, paper)),
  };
}

async function planOf(db: Services["db"]): Promise<Planned[]> {
  const { rows: units } = await sql<Unit>`
    select u.id, u.name, u.document_code,
      (select d.id from kernel.department d where d.unit_id = u.id and d.kind = 'office' limit 1) as office_id,
      p.person_id as leader_id, n.name as leader
    from kernel.unit u
    join lateral (select person_id from kernel.post where unit_id = u.id and is_leader and ended_at is null
      order by rank limit 1) p on true
    join kernel.person n on n.id = p.person_id
    where u.short_name in ('市财政局', '市政府办公室') order by u.rank`.execute(db);
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  return units.flatMap((unit) =>
    years.flatMap((year) => topics.map((topic, at) => ({ unit, year, topic, n: at + 3 }))),
  );
}

/** The same id for the same paper in every run. */
const idOf = (at: number) => `01850000-0000-7000-8000-${at.toString(16).padStart(12, "0")}`;

const titleOf = ({ unit, topic }: Planned) => `${unit.name}关于${topic.matter}的${topic.word}`;

async function paperFrom(services: Services, planned: Planned): Promise<FinishedPaper> {
  const { unit, year, topic, n } = planned;
  const date = `${year}-03-1${n}`;
  const documentNumber = `${unit.document_code}${topic.type === "letter" ? "函" : "发"}〔${year}〕${n}号`;
  const leader = { person: unit.leader, post: "" };
  const opinion = "同意印发。";
  const recipients = "各有关单位";
  const title = titleOf(planned);
  const print = { unitName: unit.name, title, documentNumber, recipients, date, text: topic.text };
  return {
    unitId: unit.id,
    departmentId: unit.office_id,
    kind: "outgoing",
    title,
    documentNumber,
    documentType: topic.type,
    documentTypeWords: topic.word,
    author: unit.name,
    date,
    year,
    secrecy: "none",
    urgencyWords: "",
    recipients,
    copyRecipients: "",
    senderRelation: null,
    finishedAt: `${date}T09:00:00.000Z`,
    personIds: [unit.leader_id],
    acts: [{ at: `${date}T02:00:00.000Z`, ...leader, act: "签发", opinion }],
    parts: await printOldPaper(services, { ...print, signedBy: unit.leader, opinion }),
    text: topic.text,
    note: "",
  };
}
