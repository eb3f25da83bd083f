import { command, sql } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { archiveSubject, BorrowingStatus, DecideBorrowing } from "../../contract/index.ts";
import { lockBorrowing, mayDoBorrowing } from "../borrowing/borrowing-record.ts";
import { tellReader } from "../borrowing/notices.ts";

const DAY = 86_400_000;

/** Grants a request from now on for some days, or refuses it with the reason. */
export const decideBorrowing = command({
  name: "archives.decide-borrowing",
  summary: { zh: "审批借阅", en: "Decide on a request to borrow" },
  access: "archives.keep",
  input: DecideBorrowing,
  output: BorrowingStatus,
  load: ({ tx }, { borrowingId }) => lockBorrowing(tx, borrowingId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoBorrowing("decide", actor, row),
  async run(context) {
    const { tx, now, actor, input, record, subject, note } = context;
    const granted = input.outcome === "grant";
    const days = input.days ?? record.days;
    const until = granted ? new Date(now.getTime() + days * DAY) : null;
    const state = granted ? "granted" : "refused";
    await sql`
      update archives.borrowing set state = ${state}, days = ${days}, from_at = ${granted ? now : null},
        until_at = ${until}, decided_by = ${actor.name}, reason = ${input.reason}, version = version + 1
      where id = ${record.id}`.execute(tx);
    await tellReader(context, record, { event: state, until: until ? officeDay(until) : "", reason: input.reason });
    subject({ type: archiveSubject, id: record.item_id, unitId: record.holder_id });
    note({ code: record.code, reader: record.person_name, outcome: input.outcome, days, reason: input.reason });
    return { id: record.id, state, version: record.version + 1 } as const;
  },
});
