import { type Actor, type Services, sql } from "../base/index.ts";
import { confirmed } from "./confirm.ts";
import { foundMeanwhile } from "./found-meanwhile.ts";
import { readerKeys, tokensOf } from "./readers.ts";
import { fold } from "./text.ts";

/** A record that bears a document number. */
export interface NumberedRecord {
  id: string;
  type: string;
  /** As the record has it. */
  title: string;
  /** As it was asked for. */
  number: string;
  link: string;
}

const MOST = 400;

/** Records of these numbers that the actor may read, however the numbers are spelled. Served by search_entry_number. */
export async function recordsByNumber(
  services: Services,
  actor: Actor,
  numbers: readonly string[],
): Promise<NumberedRecord[]> {
  const asked = new Map(numbers.slice(0, MOST).map((number) => [fold(number), number]));
  const readers = readerKeys(tokensOf(actor));
  if (asked.size === 0 || readers.length === 0) return [];
  const meanwhile = await foundMeanwhile(services, actor);
  const { rows } = await sql<{ id: string; type: string; title: string; key: string; link: string }>`
    select id, type, title, number_key as key, link from kernel.search_entry
    where number_key = any(${[...asked.keys()]}::text[]) 
      and (readers && ${readers}::bigint[] or id = any (${meanwhile}::uuid[]))
    order by id limit ${MOST}`.execute(services.db);
  const found = await confirmed(services, actor, rows);
  return found.map(({ key, ...record }) => ({ ...record, number: asked.get(key)! }));
}
