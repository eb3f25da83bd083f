import { asSystem, type JobContext, sql } from "@tz/kernel/server/base";

/** Marks as ended what is over; that nothing can be read any more does not wait for it. Served by borrowing_due. */
export async function endDueBorrowings({ services, db, now }: JobContext): Promise<void> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from archives.borrowing where state = 'granted' and until_at <= ${now}) as due`.execute(db);
  if (!rows[0]?.due) return;
  await asSystem(services, "archives.end-due-borrowings", async ({ tx, note }) => {
    const ended = await sql<{ id: string }>`
      update archives.borrowing set state = 'ended', version = version + 1
      where state = 'granted' and until_at <= ${now} returning id`.execute(tx);
    note({ ended: ended.rows.length });
  });
}
