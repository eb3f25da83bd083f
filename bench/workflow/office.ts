import { giveRoles } from "@tz/kernel/server/access";
import { type Actor, asSystem, newId, type Services } from "@tz/kernel/server/base";
import { insertOrganisation } from "@tz/kernel/server/people";

/** A unit with so many members; the first drafts, the second is its clerk. */
export interface Office {
  unitId: string;
  people: Actor[];
}

const region = { code: "150000", name: "基准省", level: "province" as const, parent_code: null };

export async function makeOffice(services: Services, size: number): Promise<Office> {
  const unitId = newId();
  const members = Array.from({ length: size }, (_, rank) => ({
    id: newId(),
    post: newId(),
    name: `基准${rank}`,
    rank,
  }));
  const now = services.clock.now();
  await asSystem(services, "bench.office", async (context) => {
    await insertOrganisation(context.tx, {
      regions: [region],
      units: [
        {
          id: unitId,
          code: "B0",
          name: "基准单位",
          short_name: "基准",
          kind: "department",
          level: "city",
          region_code: region.code,
          rank: 0,
        },
      ],
      departments: [],
      persons: members.map(({ id, name, rank }) => ({ id, name, account: `bench${rank}` })),
      posts: members.map(({ id, post, rank }) => ({
        id: post,
        person_id: id,
        unit_id: unitId,
        title: "科员",
        rank,
        is_main: true,
        started_at: now,
      })),
      groups: [],
      members: [],
    });
    await giveRoles(context.tx, [{ postId: members[1]!.post, roleId: "clerk" }], now, null);
  });
  return {
    unitId,
    people: members.map(({ id, post, name }) => ({
      personId: id,
      name,
      postId: post,
      postTitle: "科员",
      unitId,
      departmentId: null,
      roles: ["staff"],
      permissions: new Set<string>(),
      sessionId: newId(),
      ip: "127.0.0.1",
      language: "zh-CN",
    })),
  };
}
