import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { CertificateRequest } from "../../contract/index.ts";
import { isAlone } from "../administrators.ts";
import { mayDecideRequest, type RequestRow, requestFacts } from "../sign-in/requests.ts";

const Keys = z.tuple([z.uuid()]);

interface Row extends RequestRow {
  person_name: string;
  account: string;
  unit_name: string;
}

/** The requests that wait, the oldest first; by certificate_request_waiting. */
export const listCertificateRequests = query({
  name: "seals.list-certificate-requests",
  summary: { zh: "待审批的登录证书申请", en: "Requests for sign-in certificates" },
  access: "seals.authority",
  input: z.object(pageRequest),
  output: pageOf(CertificateRequest),
  async run({ db, actor, services, input: { cursor, limit } }) {
    const after = decodeCursor(cursor, Keys)?.[0];
    const { rows } = await sql<Row>`
      select r.*, p.name as person_name, p.account, u.name as unit_name
      from seals.certificate_request r join kernel.person p on p.id = r.person_id join kernel.unit u on u.id = r.unit_id
      where r.state = 'requested' and ${after ? sql`r.id > ${after}` : sql`true`}
      order by r.id limit ${limit + 1}`.execute(db);
    const alone = await isAlone(db, services, actor.personId);
    return keysetPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => ({
        ...requestFacts(row),
        person: { id: row.person_id, name: row.person_name, account: row.account },
        unitName: row.unit_name,
        mayDecide: mayDecideRequest(actor, { ...row, isAlone: alone }) === true,
      }),
    );
  },
});
