import { AppError, command, sql, type Tx } from "@tz/kernel/server/base";
import { completeTask, type Performed, startProcess } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { DocumentStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { caseOf, outgoingKind, outgoingProcess } from "../process.ts";
import { checkRecord, requireInOrder } from "../repository/check-record.ts";
import { askCountersigns } from "../repository/countersigns.ts";
import { type DocumentRecord, lockDocument } from "../repository/document-record.ts";
import { recordStep } from "../repository/pass-step.ts";
import { findStepPeople, type StepPeople } from "../repository/step-people.ts";

/** 送审: the drafter hands the text on for review, and says who is to countersign. Blocking findings stop it. */
export const submitDocument = command({
  name: "documents.submit",
  summary: { zh: "送审", en: "Submit for review" },
  access: "documents.read",
  input: z.object({
    documentId: z.uuid(),
    version: z.int(),
    departmentIds: z.array(z.uuid()).max(30).default([]).describe("会签的本单位内设机构"),
    unitIds: z.array(z.uuid()).max(100).default([]).describe("会签的其他单位"),
  }),
  output: DocumentStatus,
  load: (context, { documentId }) => lockDocument(context.tx, context, documentId),
  version: ({ row }) => row.version,
  may: (actor, { access }) => mayDo("submit", actor, access),
  async run(context) {
    const { tx, now, actor, input, record, note, emit } = context;
    const { row, content } = record;
    if (content.signer === null) throw new AppError("documents.no_signer");
    const people = await findStepPeople(tx, record, input);
    requirePeople(people, input);
    const fields = fieldsOf(people, content.signer.personId);
    const instanceId = row.instance_id ?? (await begin(context, record)).instanceId;
    const task = { case: caseOf(row.id), step: "draft" };
    const performed = await completeTask(context, { task, form: "documents.submit", fields });
    if (!(await goesStraightBack(tx, performed))) await askCountersigns(tx, row.id, people.parties);
    requireInOrder(await checkRecord(tx, record, now), actor.language);
    note({ countersigns: people.parties.map(({ name }) => name) });
    emit("documents.submitted", { documentId: row.id });
    const set = { state: "running" as const, instance_id: instanceId, submitted_at: row.submitted_at ?? now };
    return recordStep(context, record, performed, { set });
  },
});

function begin(context: Parameters<typeof startProcess>[0], { row, content }: DocumentRecord) {
  return startProcess(context, {
    process: outgoingProcess,
    case: caseOf(row.id),
    kind: outgoingKind,
    title: content.title,
    urgency: content.urgency,
    unitId: row.unit_id,
    fields: { departmentHead: null, countersigners: [], jointSigners: [] },
  });
}

/** Sent back "straight back to me": nobody in between is asked again, and what they said stands. */
async function goesStraightBack(tx: Tx, { opened }: Performed): Promise<boolean> {
  const { rows } = await sql<{ straight: boolean }>`
    select coalesce(bool_or(again is not null), false) as straight from kernel.task
    where id = any(${opened.map(({ taskId }) => taskId)}::uuid[])`.execute(tx);
  return rows[0]!.straight;
}

function requirePeople(people: StepPeople, asked: { departmentIds: string[]; unitIds: string[] }): void {
  if (!people.isSignerLeader) throw new AppError("documents.signer_unknown");
  const found = people.parties.filter(({ kind }) => kind !== "issuer").length;
  if (found < new Set([...asked.departmentIds, ...asked.unitIds]).size) throw new AppError("documents.party_unknown");
  const empty = people.parties.find(({ personId }) => personId === null);
  if (empty) throw new AppError("documents.nobody_at", { name: empty.name });
}

function fieldsOf({ parties, departmentHead }: StepPeople, signer: string) {
  const persons = (isIssuer: boolean) => [
    ...new Set(parties.filter(({ kind }) => (kind === "issuer") === isIssuer).map(({ personId }) => personId!)),
  ];
  return { signer, departmentHead, countersigners: persons(false), jointSigners: persons(true) };
}
