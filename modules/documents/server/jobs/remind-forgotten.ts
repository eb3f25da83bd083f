import { permissionHolders } from "@tz/kernel/server/access";
import { asSystem, type JobContext, sql, type WriteContext } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { rulesInForce } from "@tz/kernel/server/rules";
import { documentSubject } from "../../contract/index.ts";
import { incomingCase } from "../incoming/kinds.ts";
import { incomingSubject } from "../incoming/store.ts";
import { outgoingCase } from "../process.ts";
import { forgottenRules } from "./forgotten-rules.ts";

const AT_ONCE = 500;

interface Lying {
  id: string;
  title: string;
  since: Date;
  /** How many reminders are due by now, the first being number 0. */
  turn: number;
  days: number;
}
type LyingDraft = Lying & { drafter_id: string };
type LyingPaper = Lying & { unit_id: string };

/** Drafts have no task until they are submitted, papers none until they are registered: nobody else would bring them to mind. */
export function remindForgotten({ services }: JobContext): Promise<void> {
  return asSystem(services, "documents.remind-forgotten", async (context) => {
    const rules = await rulesInForce(context.tx, forgottenRules, context.now);
    const drafts = await lyingDrafts(context, rules.draftDays, rules.draftAgainDays);
    for (const draft of drafts) await tellDrafter(context, draft);
    const papers = await lyingPapers(context, rules.registerDays, rules.registerAgainDays);
    const clerks = await permissionHolders(
      context.tx,
      context.services,
      "documents.registerIncoming",
      papers.map(({ unit_id }) => unit_id),
    );
    for (const paper of papers) await tellClerks(context, paper, clerks.get(paper.unit_id) ?? []);
    context.note({ drafts: drafts.length, papers: papers.length });
  });
}

const ageOf = (since: ReturnType<typeof sql>, now: Date, first: number, again: number) => sql`
  floor(extract(epoch from ${now}::timestamptz - ${since}) / 86400)::int as days,
  floor((extract(epoch from ${now}::timestamptz - ${since}) / 86400 - ${first}) / ${again})::int as turn`;

/** Served by document_lying. */
async function lyingDrafts({ tx, now }: WriteContext, first: number, again: number): Promise<LyingDraft[]> {
  const { rows } = await sql<LyingDraft>`
    select id, title, drafter_id, updated_at as since, ${ageOf(sql`updated_at`, now, first, again)}
    from documents.document
    where state = 'draft' and updated_at <= ${now}::timestamptz - make_interval(days => ${first})
    order by updated_at desc limit ${AT_ONCE}`.execute(tx);
  return rows;
}

/** Served by incoming_lying. */
async function lyingPapers({ tx, now }: WriteContext, first: number, again: number): Promise<LyingPaper[]> {
  const { rows } = await sql<LyingPaper>`
    select id, title, unit_id, received_at as since, ${ageOf(sql`received_at`, now, first, again)}
    from documents.incoming
    where state = 'accepted' and received_at <= ${now}::timestamptz - make_interval(days => ${first})
    order by received_at desc limit ${AT_ONCE}`.execute(tx);
  return rows;
}

/** Told once for each turn, however often the job runs and whatever days it missed. */
function tellDrafter(context: WriteContext, { id, title, drafter_id, since, turn, days }: LyingDraft): Promise<void> {
  return notify(context, {
    personIds: [drafter_id],
    event: "documents.draft-forgotten",
    subject: { type: documentSubject, id },
    parameters: { title: title || "未命名文稿", days },
    link: outgoingCase.link(id),
    dedupeKey: `documents.draft-forgotten ${id} ${since.getTime()} ${turn}`,
  });
}

function tellClerks(
  context: WriteContext,
  { id, title, since, turn, days }: LyingPaper,
  clerks: string[],
): Promise<void> {
  return notify(context, {
    personIds: clerks,
    event: "documents.paper-unregistered",
    subject: { type: incomingSubject, id },
    parameters: { title, days },
    link: incomingCase.link(id),
    dedupeKey: `documents.paper-unregistered ${id} ${since.getTime()} ${turn}`,
  });
}
