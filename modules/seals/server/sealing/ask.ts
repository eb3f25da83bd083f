import {
  asSystem,
  type JobContext,
  newId,
  type Subscriber,
  sql,
  type Tx,
  type WriteContext,
} from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import type { SealablePaper } from "../../contract/index.ts";
import { seals } from "../tables.ts";
import type { Papers } from "./papers.ts";

/** Once a paper is approved and numbered, whoever keeps the seals of its signatures is asked; once it is void, nobody. */
export const askSubscribers = (all: readonly Papers[]): Subscriber[] =>
  all.flatMap((papers) => [
    {
      on: papers.approved,
      name: `seals.on-${papers.approved}`,
      run: ({ services }: JobContext, { payload }: { payload: never }) =>
        askFor(services, papers, papers.idOf(payload)),
    },
    {
      on: papers.withdrawn,
      name: `seals.on-${papers.withdrawn}`,
      run: ({ services }: JobContext, { payload }: { payload: never }) =>
        asSystem(services, "seals.withdraw-use", ({ tx, subject }) => {
          subject({ type: papers.type, id: papers.idOf(payload) });
          return withdraw(tx, papers.type, papers.idOf(payload), ["waiting"]);
        }),
    },
  ]);

type Services = JobContext["services"];

async function askFor(services: Services, papers: Papers, id: string): Promise<void> {
  const paper = await papers.load(services, id);
  if (!paper?.isApproved || paper.signers.length === 0) return;
  await asSystem(services, "seals.ask-for-use", async (context) => {
    context.subject({ type: papers.type, id, unitId: paper.unitId });
    await withSeal(context, papers, id, paper);
  });
}

/** Only units and people that have a seal are asked: an office that seals on paper has nothing waiting for ever. */
async function withSeal(context: WriteContext, papers: Papers, id: string, paper: SealablePaper): Promise<void> {
  const { tx, now, note } = context;
  // The paper comes a second time only after it was changed: the seals before are those of another text.
  await withdraw(tx, papers.type, id, ["waiting", "sealed", "refused"]);
  await seals(tx)
    .deleteFrom("seals.paper")
    .where("subject_type", "=", papers.type)
    .where("subject_id", "=", id)
    .execute();
  const keepers: string[] = [];
  for (const signer of paper.signers) {
    const keeper = await keeperOf(tx, signer);
    if (!keeper) continue;
    const row = {
      id: newId(),
      subject_type: papers.type,
      subject_id: id,
      signature: signer.signature,
      unit_id: signer.unitId,
    };
    await seals(tx)
      .insertInto("seals.use")
      .values({
        ...row,
        ...nothing,
        person_id: signer.personId,
        title: paper.title,
        number: paper.number,
        state: "waiting",
        asked_at: now,
      })
      .execute();
    keepers.push(keeper);
  }
  note({ keepers: keepers.length });
  await tell(context, keepers, papers.type, id, paper);
}

const nothing = {
  done_at: null,
  done_by: null,
  done_by_name: null,
  reason: null,
  seal_id: null,
  ofd_sm3: null,
  pdf_sm3: null,
};

async function withdraw(tx: Tx, type: string, id: string, states: ("waiting" | "sealed" | "refused")[]): Promise<void> {
  await seals(tx)
    .updateTable("seals.use")
    .set({ state: "withdrawn" })
    .where("subject_type", "=", type)
    .where("subject_id", "=", id)
    .where("state", "in", states)
    .execute();
}

/** By seal_of_unit or seal_of_person. */
async function keeperOf(tx: Tx, { unitId, personId }: SealablePaper["signers"][number]): Promise<string | undefined> {
  const { rows } = await sql<{ keeper_id: string }>`
    select keeper_id from seals.seal where state in ('active', 'suspended')
      and ${personId === null ? sql`unit_id = ${unitId} and person_id is null` : sql`person_id = ${personId}`}`.execute(
    tx,
  );
  return rows[0]?.keeper_id;
}

async function tell(
  context: WriteContext,
  personIds: string[],
  type: string,
  id: string,
  { title, number }: SealablePaper,
) {
  if (personIds.length === 0) return;
  await notify(context, {
    personIds,
    event: "seals.waiting",
    subject: { type, id },
    parameters: { title, number },
    link: "/seals/uses",
    dedupeKey: `seals.waiting ${id} ${number}`,
  });
}
