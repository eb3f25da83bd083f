import { documentsModule } from "@tz/documents/server";
import { type Db, likePattern, type Query, type Services, sql } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import pg from "pg";
import { databaseTimer } from "../database-time.ts";
import { pagesTouched } from "../pages-touched.ts";
import { openStage, quantile, round, timesOf } from "../stage.ts";
import { makeOffice, type Office } from "../workflow/office.ts";
import { fill, terms } from "./rows.ts";

/** TONGZHENG_LISTS names the sizes, e.g. 60000. */
const SIZES = (process.env.TONGZHENG_LISTS ?? "60000,1000000").split(",").map(Number);
const READS = 20;
const LIMIT = 20;

/** A page of the register of incoming papers narrowed by a text, beside the same page by LIKE alone. */
export async function run(): Promise<object> {
  const stage = await openStage([...kernelFloors, documentsModule()]);
  const owner = new pg.Client(stage.owner);
  try {
    await owner.connect();
    const office = await makeOffice(stage.services, 2);
    const timer = await databaseTimer(owner);
    const figures: Record<string, object> = {};
    for (const size of SIZES) {
      await fill(owner, office, size);
      console.error(`${size} papers written`);
      for (const [name, text] of Object.entries(terms))
        figures[`${size} papers, ${name}`] = await measure(stage.services, office, timer, text);
    }
    return figures;
  } finally {
    await owner.end();
    await stage.close();
  }
}

async function measure(services: Services, office: Office, timer: () => number, text: string): Promise<object> {
  const { db } = services;
  const query = registerQuery(services);
  const actor = { ...office.people[0]!, permissions: new Set(["documents.read", "documents.readUnit"]) };
  const input = query.input.parse({ text, limit: LIMIT });
  const page = () =>
    query.run({ db, actor, input, now: services.clock.now(), services }) as Promise<{ items: object[] }>;
  const plain = () => plainLike(db, office.unitId, text);
  const found = (await page()).items.length;
  if (found !== (await plain()).length) throw new Error(`${text} is not found as LIKE finds it`);
  return { lines: found, ...(await costOf(db, timer, page, "")), ...(await costOf(db, timer, plain, "like_")) };
}

function registerQuery({ registry }: Services): Query {
  const route = registry.routes.find(({ name }) => name === "documents.list-incoming");
  if (route?.kind !== "query") throw new Error("there is no register");
  return route.query;
}

/** What the list did before, and does still without the index: the unit's papers one after the other until the page is full. */
async function plainLike(db: Db, unitId: string, text: string): Promise<unknown[]> {
  const like = likePattern(text);
  const { rows } = await sql`
    select i.* from documents.incoming i
    where i.unit_id = ${unitId} and (i.title like ${like} or i.document_number like ${like} or i.received_number like ${like}
      or i.sender_name like ${like})
    order by i.id desc limit ${LIMIT}`.execute(db);
  return rows;
}

/** The database's processor time and pages for one reading, and its time as one waits for it; milliseconds. */
async function costOf(db: Db, timer: () => number, read: () => Promise<unknown>, prefix: string) {
  await read();
  const [time, pages] = [timer(), await pagesTouched(db)];
  const times = await timesOf(READS, read, 0);
  return {
    [`${prefix}database_ms`]: round((timer() - time) / READS),
    [`${prefix}pages`]: round(((await pagesTouched(db)) - pages) / READS, 0),
    [`${prefix}p50`]: round(quantile(times, 0.5)),
  };
}
