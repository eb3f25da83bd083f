import { AppError, decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { BorrowingPage, BorrowingRequest } from "../../contract/index.ts";
import { borrowingRows, presentBorrowing } from "../borrowing/borrowing-record.ts";

const Keys = z.tuple([z.uuid()]);

/** What one asked to borrow, or what is asked of one's unit; newest first, by borrowing_person or borrowing_holder. */
export const listBorrowings = query({
  name: "archives.list-borrowings",
  summary: { zh: "借阅记录", en: "Borrowings" },
  access: "archives.read",
  refuses: ["archives.not_keeper"],
  input: BorrowingRequest,
  output: BorrowingPage,
  async run({ db, actor, input: { scope, state, cursor, limit } }) {
    if (scope === "unit" && !actor.permissions.has("archives.keep")) throw new AppError("archives.not_keeper");
    const [after] = decodeCursor(cursor, Keys) ?? [];
    const whose = scope === "unit" ? sql`r.holder_id = ${actor.unitId}` : sql`r.person_id = ${actor.personId}`;
    const rows = await borrowingRows(
      db,
      sql`${whose} ${state ? sql`and r.state = ${state}` : sql``} ${after ? sql`and r.id < ${after}` : sql``}
        order by r.id desc limit ${limit + 1}`,
    );
    return keysetPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => presentBorrowing(row, actor),
    );
  },
});
