import type { SetUpRequest } from "../../../contract/access/index.ts";
import type { BuiltInRole } from "../../../contract/base/index.ts";
import { newId, type Tx, tables } from "../../base/index.ts";
import { insertOrganisation, type PeopleTables } from "../../people/index.ts";
import { writePassword } from "../password/write-credential.ts";
import { giveRoles } from "../roles/give-roles.ts";

const people = tables<PeopleTables>();

/** The three administrators of a set-up, with the roles and titles they get. */
export const administrators = [
  { key: "system", role: "systemAdministrator", title: "系统管理员" },
  { key: "security", role: "securityAdministrator", title: "安全管理员" },
  { key: "audit", role: "auditAdministrator", title: "审计管理员" },
] as const satisfies { key: keyof SetUpRequest; role: BuiltInRole; title: string }[];

/** Makes the first unit and the three administrators, with the hashes of their passwords in the order of `administrators`. */
export async function foundOffice(
  tx: Tx,
  request: SetUpRequest,
  hashes: readonly string[],
  now: Date,
): Promise<string> {
  const existing = await people(tx)
    .selectFrom("kernel.unit")
    .select("id")
    .where("code", "=", request.unit.code)
    .executeTakeFirst();
  const unitId = existing?.id ?? newId();
  const persons = administrators.map(({ key, role, title }) => ({
    role,
    title,
    id: newId(),
    postId: newId(),
    name: request[key].name,
    account: request[key].account,
  }));
  await insertOrganisation(tx, {
    regions: await newRegions(tx, request),
    units: existing ? [] : [unitRow(unitId, request)],
    departments: [],
    persons: persons.map(({ id, name, account }) => ({ id, name, account, phone: null, email: null })),
    posts: persons.map(({ id, postId, title }, index) => ({
      id: postId,
      person_id: id,
      unit_id: unitId,
      department_id: null,
      title,
      rank: 900 + index,
      is_main: true,
      started_at: now,
      ended_at: null,
    })),
    groups: [],
    members: [],
  });
  await giveRoles(
    tx,
    persons.map(({ postId, role }) => ({ postId, roleId: role })),
    now,
    null,
  );
  for (const [index, { id }] of persons.entries())
    await writePassword(tx, { personId: id, hash: hashes[index] ?? "", mustChange: false, now });
  return unitId;
}

async function newRegions(tx: Tx, { region }: SetUpRequest) {
  const known = await people(tx)
    .selectFrom("kernel.region")
    .select("code")
    .where("code", "=", region.code)
    .executeTakeFirst();
  return known ? [] : [{ ...region, parent_code: null, valid_to: null }];
}

function unitRow(id: string, { unit, region }: SetUpRequest) {
  const { code, name, shortName, kind, level } = unit;
  return {
    id,
    code,
    name,
    short_name: shortName,
    document_code: null,
    kind,
    level,
    parent_id: null,
    region_code: region.code,
    rank: 0,
  };
}
