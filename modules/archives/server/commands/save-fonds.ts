import { AppError, command, violates } from "@tz/kernel/server/base";
import { OwnFonds, SaveFonds } from "../../contract/index.ts";
import { fondsView } from "../queries/read-fonds.ts";
import { archives } from "../tables.ts";

/** Enters or changes the unit's fonds. What failed for want of it is tried again at once. */
export const saveFonds = command({
  name: "archives.save-fonds",
  summary: { zh: "设定全宗", en: "Enter the unit's fonds" },
  access: "archives.keep",
  input: SaveFonds,
  output: OwnFonds,
  load: ({ tx, actor }) => fondsView(tx, actor.unitId),
  version: ({ fonds }) => fonds?.version ?? 0,
  async run({ tx, actor, input, record, subject, note, job }) {
    const { number, name, scheme, catalogue, houseId } = input;
    const { fonds } = record;
    if (fonds?.inUse && (fonds.number !== number || fonds.scheme !== scheme))
      throw new AppError("archives.fonds_in_use");
    const row = { number, name, scheme, catalogue, house_id: houseId };
    await archives(tx)
      .insertInto("archives.fonds")
      .values({ unit_id: actor.unitId, ...row })
      .onConflict((conflict) => conflict.column("unit_id").doUpdateSet({ ...row, version: (fonds?.version ?? 0) + 1 }))
      .execute()
      .catch((error) => {
        throw violates(error, "fonds_number") ? new AppError("archives.fonds_taken", { number }) : error;
      });
    subject({ type: "archives.fonds", id: actor.unitId, unitId: actor.unitId });
    note({ number, scheme, catalogue, houseId });
    job("archives.retry-unit", { unitId: actor.unitId });
    return fondsView(tx, actor.unitId);
  },
});
