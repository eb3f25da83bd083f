import { AppError, command, newId, sql, violates } from "@tz/kernel/server/base";
import { AskBorrowing, archiveSubject, BorrowingStatus } from "../../contract/index.ts";
import { tellKeepers } from "../borrowing/notices.ts";
import { mayDo } from "../policy.ts";
import { loadItem } from "../repository/load-item.ts";

/** 借阅申请, with a purpose and for a time. */
export const askBorrowing = command({
  name: "archives.ask-borrowing",
  summary: { zh: "申请借阅档案", en: "Ask to borrow an item" },
  access: "archives.read",
  input: AskBorrowing,
  output: BorrowingStatus,
  load: (context, { itemId }) => loadItem(context.tx, context, itemId),
  may: (actor, { access }) => mayDo("borrow", actor, access),
  async run(context) {
    const { tx, actor, now, input, record, subject, note } = context;
    const id = newId();
    await sql`
      insert into archives.borrowing (id, item_id, holder_id, person_id, person_name, unit_id, purpose, days, asked_at)
      values (${id}, ${record.id}, ${record.holder_id}, ${actor.personId}, ${actor.name}, ${actor.unitId},
        ${input.purpose}, ${input.days}, ${now})`
      .execute(tx)
      .catch((error) => {
        throw violates(error, "borrowing_once") ? new AppError("archives.asked_already") : error;
      });
    const { holder_id, title } = record;
    const asked = { id, item_id: record.id, holder_id, person_id: actor.personId, person_name: actor.name, title };
    await tellKeepers(context, asked);
    subject({ type: archiveSubject, id: record.id, unitId: holder_id });
    note({ code: record.code, purpose: input.purpose, days: input.days });
    return { id, state: "asked" as const, version: 1 };
  },
});
