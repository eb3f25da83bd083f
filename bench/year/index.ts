import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { quantile, round } from "../stage.ts";
import { Clients, inParallel, Timings } from "./clients.ts";

/** Documents of a year in Baotou's city government: 450, each to all units. TONGZHENG_YEAR=1 runs them all. */
const YEAR = 450;
const SHARE = Number(process.env.TONGZHENG_YEAR ?? "0.02");
const WIDTH = 12;

interface World {
  office: string;
  units: { unitId: string; clerk: string }[];
  groups: { id: string; name: string }[];
  drafter: string;
  leader: { id: string; name: string };
  name: string;
}

interface Status {
  id: string;
  version: number;
  state: string;
  unitCount?: number;
}

/** A year of outgoing documents and their copies through the public API, against a route that does nothing but a transaction. */
export async function run(): Promise<object> {
  const child = fork(new URL("./server.ts", import.meta.url), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  try {
    const [{ address, owner }] = await once(child, "message");
    const database = new pg.Client(owner);
    await database.connect();
    const world = await look(database);
    const people = [...new Set([world.drafter, world.leader.id, ...(await everybody(database))])];
    child.send({ cookiesOf: people });
    const [{ cookies }] = await once(child, "message");
    const figures = await measure(database, world, address, cookies);
    await database.end();
    return figures;
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
}

async function everybody(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query(
    "select distinct person_id from kernel.post_role where role_id in ('clerk', 'officeDirector', 'leader') union select distinct p.person_id from kernel.post p join kernel.unit u on u.id = p.unit_id where u.kind = 'office' and u.level = 'city'",
  );
  return rows.map(({ person_id }) => person_id);
}

async function look(database: pg.Client): Promise<World> {
  const { rows: offices } = await database.query(
    "select o.id, o.name from kernel.unit o join kernel.unit g on o.name like g.name || '%' and g.kind = 'government' and g.level = 'city' where o.kind = 'office' and o.level = 'city'",
  );
  const { id: office, name } = offices[0];
  const { rows: units } = await database.query(
    `select distinct on (p.unit_id) p.unit_id as "unitId", p.person_id as clerk, p.id from kernel.post p
     join kernel.post_role r on r.post_id = p.id and r.role_id = 'clerk' where p.ended_at is null and p.is_main
     order by p.unit_id, p.id`,
  );
  const { rows: groups } = await database.query(
    "select id, name from kernel.unit_group where name in ('各县区人民政府', '市直各部门') and owner_unit_id is null order by rank",
  );
  const { rows: drafters } = await database.query(
    `select p.person_id from kernel.post p where p.unit_id = $1 and p.department_id is not null and not p.is_leader and p.is_main
       and not exists (select 1 from kernel.post_role r where r.post_id = p.id) order by p.rank desc, p.id limit 1`,
    [office],
  );
  const { rows: leaders } = await database.query(
    `select n.id, n.name from kernel.post p join kernel.person n on n.id = p.person_id
     where p.unit_id = $1 and p.is_leader order by p.rank, p.id limit 1`,
    [office],
  );
  return { office, name, units, groups, drafter: drafters[0].person_id, leader: leaders[0] };
}

const steps: Record<string, { path: string; body: object }> = {
  departmentReview: { path: "department-review", body: { opinion: "拟同意。" } },
  officeReview: { path: "office-review", body: { opinion: "已审核。" } },
  signOff: { path: "sign-off", body: { opinion: "同意印发。" } },
  recheck: { path: "recheck", body: { outcome: "pass" } },
  registration: { path: "register", body: { copies: 150 } },
  dispatch: { path: "dispatch", body: {} },
  dispatched: { path: "file", body: {} },
};

async function measure(database: pg.Client, world: World, address: string, cookies: Record<string, string>) {
  const ours = new Clients(address, cookies, new Timings());
  const floor = new Clients(address, cookies, new Timings());
  const documents = Math.max(1, Math.round(YEAR * SHARE));
  let [oursSeconds, floorSeconds, copies] = [0, 0, 0];
  for (let number = 1; number <= documents; number += 1) {
    const before = ours.timings.all().length;
    const began = performance.now();
    copies += await oneDocument(database, world, ours, number);
    oursSeconds += (performance.now() - began) / 1000;
    const count = ours.timings.all().length - before;
    const floorBegan = performance.now();
    const clerks = Array.from({ length: count }, (_, place) => world.units[place % world.units.length]!.clerk);
    await inParallel(clerks, WIDTH, async (clerk) => void (await floor.post(clerk, "floor", "/api/bench/floor")));
    floorSeconds += (performance.now() - floorBegan) / 1000;
  }
  const times = ours.timings.all();
  const rate = times.length / oursSeconds;
  const floorRate = floor.timings.all().length / floorSeconds;
  return {
    documents,
    copies_finished: copies,
    requests: times.length,
    requests_per_second: round(rate, 0),
    floor_requests_per_second: round(floorRate, 0),
    ratio: round(rate / floorRate),
    ms_p50: round(quantile(times, 0.5)),
    ms_p95: round(quantile(times, 0.95)),
    ms_p99: round(quantile(times, 0.99)),
    by_request_ms_p50_p95: Object.fromEntries(
      [...ours.timings.byName()].map(([name, values]) => [
        name,
        [round(quantile(values, 0.5)), round(quantile(values, 0.95))],
      ]),
    ),
  };
}

/** One document from the draft to the file, and every unit's copy from the box to its end. @returns how many copies */
async function oneDocument(database: pg.Client, world: World, clients: Clients, number: number): Promise<number> {
  const content = {
    documentType: "circular",
    title: `${world.name}关于做好第${number}项工作的通知`,
    signer: { personId: world.leader.id, name: world.leader.name },
    recipients: world.groups.map(({ id, name }) => ({ kind: "group", groupId: id, name })),
    body: [
      { type: "paragraph", text: "为做好有关工作，现将有关事项通知如下。" },
      { type: "heading", level: 1, text: "总体要求" },
      { type: "paragraph", text: "各单位要高度重视，明确责任，按时完成各项任务，及时报告工作情况。".repeat(20) },
    ],
  };
  let status = await clients.post<Status>(world.drafter, "draft", "/api/documents", { content });
  const { id } = status;
  const step = (person: string, path: string, body: object) =>
    clients.post<Status>(person, path, `/api/documents/${id}/${path}`, { version: status.version, ...body });
  status = await step(world.drafter, "submit", {});
  while (status.state !== "filed") {
    const { rows } = await database.query(
      "select t.node, t.person_id from kernel.process_instance i join kernel.task t on t.instance_id = i.id and t.state = 'open' where i.case_id = $1 order by t.id limit 1",
      [id],
    );
    const { path, body } = steps[rows[0].node]!;
    status = await step(rows[0].person_id, path, body);
  }
  const { rows: copies } = await deliveredCopies(database, id);
  const clerkOf = new Map(world.units.map(({ unitId, clerk }) => [unitId, clerk]));
  const reachable = copies.filter(({ unit_id }) => clerkOf.has(unit_id));
  await inParallel(reachable, WIDTH, ({ unit_id }) => handleCopy(clients, clerkOf.get(unit_id)!, id));
  return reachable.length;
}

/** Waits for the mail, as clerks do; the wait is not counted as a request. */
async function deliveredCopies(database: pg.Client, documentId: string) {
  for (;;) {
    const { rows } = await database.query(
      "select count(*) filter (where state = 'sent')::int as waiting, count(*)::int as all from kernel.delivery where subject_id = $1",
      [documentId],
    );
    if (rows[0].all > 0 && rows[0].waiting === 0) break;
    await sleep(20);
  }
  return database.query("select unit_id from kernel.delivery where subject_id = $1 and state = 'delivered'", [
    documentId,
  ]);
}

interface Box {
  items: { id: string; subject: { id: string } }[];
}

async function handleCopy(clients: Clients, clerk: string, documentId: string): Promise<void> {
  const { items } = await clients.get<Box>(clerk, "box", "/api/deliveries?box=waiting&limit=20");
  const copy = items.find(({ subject }) => subject.id === documentId);
  if (!copy) return;
  const accepted = await clients.post<{ items: { incomingId: string }[] }>(clerk, "accept", "/api/incoming/accept", {
    deliveryIds: [copy.id],
  });
  const { incomingId } = accepted.items[0]!;
  await clients.post(clerk, "register incoming", `/api/incoming/${incomingId}/register`, { category: "read" });
  await clients.post(clerk, "finish", `/api/incoming/${incomingId}/finish`, { result: "已办结。" });
}
