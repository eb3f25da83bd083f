import { decodeCursor, keysetPage, pageCondition, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { ApplicationListRequest, ApplicationPage } from "../../contract/index.ts";
import { rowColumns, rowSources } from "../store/applications.ts";
import { type ListedApplication, presentRow } from "../store/present.ts";
import { applicationText, conditionWithoutText } from "./application-condition.ts";

const Keys = z.tuple([z.uuid()]);
const newestFirst = sql`a.id desc`;

/**
 * Applications, newest first. Served by application_mine and application_mine_form; those of a unit by application_unit,
 * application_unit_form and application_unit_state; those one handled by the primary key of applications.person; a text by application_text.
 */
export const listApplications = query({
  name: "applications.list",
  summary: { zh: "申请列表", en: "List applications" },
  access: "applications.use",
  input: ApplicationListRequest,
  output: ApplicationPage,
  async run({ db, actor, input, now }) {
    const after = decodeCursor(input.cursor, Keys);
    const limit = input.limit + 1;
    const rest = sql`${await conditionWithoutText(db, { actor, now }, input)} ${after ? sql`and a.id < ${after[0]}` : sql``}`;
    const where = await pageCondition(db, applicationText, {
      text: input.text,
      where: rest,
      order: newestFirst,
      limit,
    });
    const { rows } = await sql<ListedApplication>`
      select ${rowColumns} from ${rowSources} where ${where} order by ${newestFirst} limit ${limit}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      ({ id }) => [id],
      (row) => presentRow(row, actor.language),
    );
  },
});
