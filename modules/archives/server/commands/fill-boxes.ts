import { command, newId, sql, type Tx, type WriteContext } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { FillBoxes, FilledBoxes, type Retention, type Thickness } from "../../contract/index.ts";
import { planBoxes } from "../boxes/plan-boxes.ts";

interface Loose {
  id: string;
  pages: number;
  fonds: string;
  fonds_name: string;
  retention: Retention;
  organ: string | null;
  organ_name: string | null;
}

/**
 * 装盒: puts a year's items that are in no box into boxes, class by class in the order of their numbers. Items of different years,
 * organs or retentions never share a box (DA/T 22-2015).
 */
export const fillBoxes = command({
  name: "archives.fill-boxes",
  summary: { zh: "装盒", en: "Put a year's items into boxes" },
  access: "archives.keep",
  input: FillBoxes,
  output: FilledBoxes,
  async run(context) {
    const { tx, actor, input, subject, note } = context;
    // Two who fill boxes at once must not give one number twice.
    await sql`select pg_advisory_xact_lock(hashtext('archives.box'), hashtext(${actor.unitId}))`.execute(tx);
    const loose = await looseItems(tx, actor.unitId, input.year);
    const classes = Map.groupBy(loose, ({ fonds, retention, organ }) => `${fonds} ${retention} ${organ ?? ""}`);
    let boxes = 0;
    for (const items of classes.values())
      for (const box of planBoxes(items, input.thickness)) {
        await writeBox(context, actor, input, box);
        boxes += 1;
      }
    subject({ type: "archives.boxes", id: String(input.year), unitId: actor.unitId });
    note({ year: input.year, boxes, items: loose.length });
    return { boxes, items: loose.length };
  },
});

/** By item_class, in the order of the numbers. */
async function looseItems(tx: Tx, unitId: string, year: number): Promise<Loose[]> {
  const { rows } = await sql<Loose>`
    select id, pages, fonds, fonds_name, retention, organ, organ_name from archives.item
    where holder_id = ${unitId} and year = ${year} and state <> 'destroyed' and box_id is null
    order by retention, organ, n for update`.execute(tx);
  return rows;
}

async function writeBox(
  { tx, now }: WriteContext,
  actor: { unitId: string; name: string },
  { year, thickness }: { year: number; thickness: Thickness },
  items: readonly Loose[],
): Promise<void> {
  const [{ fonds, fonds_name, retention, organ, organ_name }] = items as [Loose];
  const id = newId();
  await sql`
    insert into archives.box (id, holder_id, fonds, fonds_name, year, retention, organ, organ_name, number, thickness,
      arranged_by, arranged_on)
    select ${id}, ${actor.unitId}, ${fonds}, ${fonds_name}, ${year}, ${retention}, ${organ}, ${organ_name},
      coalesce(max(number), 0) + 1, ${thickness}, ${actor.name}, ${officeDay(now)}
    from archives.box where holder_id = ${actor.unitId} and fonds = ${fonds} and year = ${year}
      and retention = ${retention}`.execute(tx);
  await sql`
    update archives.item set box_id = ${id} where id = any (${items.map((item) => item.id)}::uuid[])`.execute(tx);
}
