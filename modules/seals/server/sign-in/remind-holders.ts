import { sql, type WriteContext } from "@tz/kernel/server/base";
import { notifyOfMany } from "@tz/kernel/server/notify";

interface Ending {
  id: string;
  person_id: string;
  label: string;
  until: string;
  turn: number;
}

/**
 * Reminds whose sign-in certificate ends soon and who has no later one; by certificate_sign_in_ending and certificate_of_person. The
 * day is that of China.
 * @param days before the end from which they are reminded, every `again` days
 * @returns how many
 */
export async function remindHolders(context: WriteContext, days: number, again: number): Promise<number> {
  const { tx, now } = context;
  const { rows } = await sql<Ending>`
    select c.id, c.person_id, r.label, to_char(c.not_after at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as until,
      floor((extract(epoch from ${now}::timestamptz - c.not_after) / 86400 + ${days}) / ${again})::int as turn
    from seals.certificate c join seals.certificate_request r on r.certificate_id = c.id
    where c.purpose = 'signIn' and c.revoked_at is null
      and c.not_after > ${now} and c.not_after <= ${now}::timestamptz + make_interval(days => ${days})
      and not exists (select from seals.certificate later where later.person_id = c.person_id
        and later.purpose = 'signIn' and later.revoked_at is null and later.id > c.id)
    order by c.not_after, c.id`.execute(tx);
  await notifyOfMany(
    context,
    rows.map(({ id, person_id, label, until, turn }) => ({
      personIds: [person_id],
      event: "seals.certificate-ending",
      subject: { type: "seals.certificate", id },
      parameters: { label, until },
      link: "/settings",
      dedupeKey: `seals.certificate-ending ${id} ${turn}`,
    })),
  );
  return rows.length;
}
