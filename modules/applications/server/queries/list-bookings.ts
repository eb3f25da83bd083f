import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { Bookings } from "../../contract/index.ts";
import { mayFillIn } from "../policy.ts";
import { loadForm, newestVersion } from "../store/forms.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";
import { bookingsOf } from "../values/bookings.ts";

/** More than any room has in a month; the page asks for a week. */
const MOST = 500;
const DAYS = 62;
const DAY = 86_400_000;

/** What is already in use between two days, for whoever is about to apply for it: who has it and when, not what for. */
export const listBookings = query({
  name: "applications.list-bookings",
  summary: { zh: "查看已预订的时间", en: "See what is booked" },
  access: "applications.use",
  input: z
    .object({ formId: z.uuid(), from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => spanOf(from, to) >= 0 && spanOf(from, to) <= DAYS, {
      path: ["to"],
      message: `起止日期最多相隔${DAYS}天，且结束不早于开始。 / The days are at most ${DAYS} apart, the last not before the first.`,
    }),
  output: Bookings,
  async run({ db, actor, input: { formId, from, to } }) {
    const form = await loadForm(db, formId);
    if (!form || !mayFillIn(actor, form.access)) throw notFound();
    const version = await newestVersion(db, formId);
    const overlap = version?.settings.overlap;
    if (!version || !overlap) return { resources: [], items: [] };
    const field = fieldsOfVersion(version.id, version.schema).find(({ name }) => name === overlap.resource);
    const items = await bookingsOf(db, formId, { from, to: `${to}T24:00`, limit: MOST });
    return { resources: field?.kind === "choice" ? field.options : [], items };
  },
});

const spanOf = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
