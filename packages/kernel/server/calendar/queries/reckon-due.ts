import { z } from "zod";
import { instant } from "../../../contract/base/index.ts";
import { query } from "../../base/index.ts";
import { dayOf, yearOf } from "../day.ts";
import { loadLayers } from "../load-layers.ts";
import { isKnown } from "../rules.ts";
import { addWorkingTime, closeOfWorkingDay } from "../working-time.ts";

const input = z
  .object({
    unitId: z.uuid().optional(),
    from: instant
      .refine(
        (at) => at >= "2000" && at < "2101",
        "时间须在2000年至2100年之间。 / The time must lie between 2000 and 2100.",
      )
      .optional(),
    days: z.coerce.number().int().min(0).max(1000).optional(),
    hours: z.coerce.number().min(0).max(2000).optional(),
  })
  .refine(({ days, hours }) => (days === undefined) !== (hours === undefined), {
    path: ["days"],
    message: "请填写工作日数或工作小时数中的一项。 / Give either working days or working hours.",
  });

/** When something is reckonDue that is asked for "within three working days" or "within four working hours". */
export const reckonDue = query({
  name: "calendar.due",
  summary: { zh: "推算办理时限", en: "When so much working time from now is over" },
  input,
  output: z.object({ at: instant, known: z.boolean() }),
  access: "signedIn",
  async run({ db, actor, now, input: { unitId = actor.unitId, from, days, hours = 0 } }) {
    const start = from ? new Date(from) : now;
    const at =
      days === undefined
        ? await addWorkingTime(db, unitId, start, { hours })
        : await closeOfWorkingDay(db, unitId, start, days);
    const day = dayOf(at.getTime());
    const layers = await loadLayers(db, unitId, day, day);
    return { at: at.toISOString(), known: isKnown(layers, yearOf(day)) };
  },
});
