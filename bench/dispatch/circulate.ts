import { type Actor, asSystem, newId, type Services, sql } from "@tz/kernel/server/base";
import { circulate, startProcess } from "@tz/kernel/server/workflow";
import { openCity } from "../city.ts";
import { quantile, round, timesOf } from "../stage.ts";

const RUNS = 40;
const READERS = 200;
const kind = "documents.incoming";
const title = "关于做好基准测试工作的通知";

/** One registered paper circulated to 200 readers of the demo city, against one bare INSERT … SELECT of the same rows. */
export async function circulateToMany(): Promise<object> {
  const city = await openCity();
  try {
    const { services } = city;
    const readers = await staff(services);
    const actor = await clerk(services);
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let turn = -3; turn < RUNS; turn += 1) {
      const paper = await register(services, actor);
      const taken = await timesOf(1, () => send(services, actor, paper, readers), 0);
      const bare = await timesOf(1, () => bareInsert(services, actor, readers), 0);
      if (turn < 0) continue;
      ours.push(...taken);
      floor.push(...bare);
    }
    const [mine, bare] = [quantile(ours, 0.5), quantile(floor, 0.5)];
    return {
      circulate_ms_p50: round(mine),
      circulate_ms_p95: round(quantile(ours, 0.95)),
      insert_ms_p50: round(bare),
      ratio_p50: round(mine / bare),
    };
  } finally {
    await city.close();
  }
}

interface Reader {
  id: string;
  name: string;
  unit: string;
}

async function staff({ db }: Services): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select n.id, n.name, p.unit_id as unit from kernel.person n
    join kernel.post p on p.person_id = n.id and p.is_main and p.ended_at is null
    where not exists (select 1 from kernel.post_role o where o.person_id = n.id and o.duty <> 'business')
    order by n.id limit ${READERS}`.execute(db);
  return rows;
}

/** Somebody who registers papers; of an actor's qualities the operations look at these alone. */
async function clerk({ db }: Services): Promise<Actor> {
  const { rows } = await sql<Pick<Actor, "personId" | "name" | "postId" | "postTitle" | "unitId" | "departmentId">>`
    select n.id as "personId", n.name, p.id as "postId", p.title as "postTitle", p.unit_id as "unitId",
      p.department_id as "departmentId"
    from kernel.post_role r join kernel.post p on p.id = r.post_id join kernel.person n on n.id = p.person_id
    where r.role_id = 'clerk' and p.is_main and p.ended_at is null order by p.id limit 1`.execute(db);
  const nobodyElse = { roles: ["staff", "clerk"], permissions: new Set<string>(), sessionId: newId(), ip: "127.0.0.1" };
  return { ...rows[0]!, ...nobodyElse, language: "zh-CN" };
}

async function register(services: Services, actor: Actor): Promise<string> {
  const id = newId();
  await asSystem(services, "bench.register", (context) =>
    startProcess(
      { ...context, actor },
      {
        process: kind,
        case: { type: kind, id },
        title,
        unitId: actor.unitId,
        fields: { category: "read", dueAt: null },
      },
    ),
  );
  return id;
}

const send = (services: Services, actor: Actor, id: string, readers: readonly Reader[]) =>
  asSystem(services, "bench.circulate", (context) =>
    circulate({ ...context, actor }, { case: { type: kind, id }, personIds: readers.map((reader) => reader.id) }),
  );

/** The floor: the same rows, ids made in the same way, one statement in one transaction, nothing else. */
function bareInsert({ db }: Services, actor: Actor, readers: readonly Reader[]) {
  const [paper, instance, now] = [newId(), newId(), new Date()];
  return db.transaction().execute((tx) =>
    sql`insert into kernel.circulation (id, instance_id, case_type, case_id, kind, title, urgency, case_unit_id,
          case_unit_name, person_id, person_name, unit_id, from_person_id, from_name, message, sent_at)
        select c.id, ${instance}::uuid, ${kind}, ${paper}::uuid, ${kind}, ${title}, 'normal', ${actor.unitId}::uuid,
          '基准单位', c.person_id, c.name, c.unit_id, ${actor.personId}::uuid, ${actor.name}, null, ${now}::timestamptz
        from unnest(${readers.map(newId)}::uuid[], ${readers.map(({ id }) => id)}::uuid[],
          ${readers.map(({ name }) => name)}::text[], ${readers.map(({ unit }) => unit)}::uuid[])
          as c (id, person_id, name, unit_id)`.execute(tx),
  );
}
