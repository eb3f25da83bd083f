import { type Services, sql } from "@tz/kernel/server/base";
import type { Seed } from "../../seeds.ts";
import { type Cast, castOf } from "../papers/cast.ts";
import { StageManager } from "../papers/stage-manager.ts";

/**
 * Gives the demo a certificate authority and seals to the units whose people one can sign in as; after the papers of the
 * past, which would wait for a seal.
 */
export const sealsSeed: Seed = {
  words: { zh: "制发演示单位的电子印章", en: "Making the seals of the demo's units" },
  late: true,
  async isDone({ db }) {
    const { rows } = await sql<{ done: boolean }>`
      select exists (select from seals.seal where state = 'active') as done`.execute(db);
    return rows[0]?.done ?? false;
  },
  run: makeSeals,
};

async function makeSeals(services: Services, stopped?: AbortSignal): Promise<void> {
  const cast = await castOf(services);
  const manager = new StageManager(services, cast, stopped);
  const units = await unitsOf(services);
  const security = units.map((unitId) => cast.withRole(unitId, "securityAdministrator")).find(Boolean);
  if (!security) return;
  const { rows } = await sql`select from seals.authority where retired_at is null`.execute(services.db);
  if (rows.length === 0) await manager.act("seals.found-authority", security, { name: "清晏市电子印章认证中心" });
  for (const unitId of units) {
    const people = keepersOf(cast, unitId);
    if (!people || (await hasSeal(services, unitId))) continue;
    const wish = { keeperId: people.keeper.personId, reason: "公文用印" };
    const { id, version } = await manager.act<{ id: string; version: number }>("seals.request", people.director, wish);
    await manager.act("seals.approve", security, { sealId: id, version });
  }
}

/** Who asks for the seal and who keeps it; undefined for units without an office director. */
function keepersOf(cast: Cast, unitId: string) {
  const director = cast.withRole(unitId, "officeDirector");
  return director && { director, keeper: cast.withRole(unitId, "clerk") ?? director };
}

/** The units of those whom the sign-in page offers. */
async function unitsOf({ db }: Services): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select distinct p.unit_id from kernel.demo_person d
    join kernel.post p on p.person_id = d.person_id and p.ended_at is null order by p.unit_id`.execute(db);
  return rows.map(({ unit_id }) => unit_id);
}

async function hasSeal({ db }: Services, unitId: string): Promise<boolean> {
  const { rows } = await sql`
    select from seals.seal where unit_id = ${unitId} and person_id is null
      and state in ('requested', 'active', 'suspended')`.execute(db);
  return rows.length > 0;
}
