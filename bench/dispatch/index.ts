import { asSystem, newId, type Services, sql } from "@tz/kernel/server/base";
import { dispatch } from "@tz/kernel/server/delivery";
import { kernelFloors } from "@tz/kernel/server/floors";
import { insertOrganisation } from "@tz/kernel/server/people";
import { openStage, quantile, round, timesOf } from "../stage.ts";
import { circulateToMany } from "./circulate.ts";

const RUNS = 40;
const region = { code: "150000", name: "基准省", level: "province" as const, parent_code: null };

/** One document to 120 and to 1,000 units, and one paper to 200 readers, against one bare INSERT … SELECT of the same rows. */
export async function run(): Promise<object> {
  const stage = await openStage(kernelFloors);
  try {
    const world = await makeUnits(stage.services, 1000);
    const figures: Record<string, object> = {};
    for (const count of [120, 1000]) figures[`units_${count}`] = await measure(stage.services, world, count);
    return { ...figures, circulate_200: await circulateToMany() };
  } finally {
    await stage.close();
  }
}

interface World {
  units: string[];
  person: string;
}

async function makeUnits({ db }: Services, count: number): Promise<World> {
  const units = Array.from({ length: count }, newId);
  const person = newId();
  await db.transaction().execute((tx) =>
    insertOrganisation(tx, {
      regions: [region],
      units: units.map((id, rank) => ({
        id,
        code: `B${rank}`,
        name: `基准单位${rank}`,
        short_name: `基准${rank}`,
        kind: "department" as const,
        level: "city" as const,
        region_code: region.code,
        rank,
      })),
      departments: [],
      persons: [{ id: person, name: "基准", account: "bench" }],
      posts: [],
      groups: [],
      members: [],
    }),
  );
  return { units, person };
}

/** The two alternate, so that both see the same weather. */
async function measure(services: Services, { units, person }: World, count: number): Promise<object> {
  const chosen = units.slice(0, count);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    const warmUp = round === 0 ? 3 : 0;
    ours.push(...(await timesOf(1, () => send(services, chosen, person), warmUp)));
    floor.push(...(await timesOf(1, () => bareInsert(services, chosen), warmUp)));
  }
  const [mine, bare] = [quantile(ours, 0.5), quantile(floor, 0.5)];
  return {
    dispatch_ms_p50: round(mine),
    dispatch_ms_p95: round(quantile(ours, 0.95)),
    insert_ms_p50: round(bare),
    ratio_p50: round(mine / bare),
  };
}

function send(services: Services, unitIds: string[], person: string) {
  return asSystem(services, "bench.dispatch", (context) =>
    dispatch(context, {
      subject: { type: "bench.paper", id: newId() },
      title: "关于做好基准测试工作的通知",
      number: "基发〔2026〕1号",
      urgency: "normal",
      senderUnitId: unitIds[0]!,
      senderName: "基准单位0",
      sentBy: { id: person, name: "基准" },
      unitIds,
    }),
  );
}

/** The floor: the same rows, ids made in the same way, one statement in one transaction, nothing else. */
function bareInsert({ db }: Services, unitIds: string[]) {
  const [subject, dispatchId, now] = [newId(), newId(), new Date()];
  return db.transaction().execute((tx) =>
    sql`insert into kernel.delivery (id, dispatch_id, subject_type, subject_id, title, number, urgency, sender_unit_id,
          sender_name, unit_id, copy, sent_at)
        select d.id, ${dispatchId}, 'bench.paper', ${subject}, '关于做好基准测试工作的通知', '基发〔2026〕1号', 'normal',
          ${unitIds[0]}, '基准单位0', d.unit_id, false, ${now}
        from unnest(${unitIds.map(newId)}::uuid[], ${unitIds}::uuid[]) as d (id, unit_id)`.execute(tx),
  );
}
