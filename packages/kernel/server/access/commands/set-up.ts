import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { SetUpRequest } from "../../../contract/access/index.ts";
import { AppError, command, invalid, RecordedFailure, type Tx, tables } from "../../base/index.ts";
import { lockOrganisation } from "../../people/index.ts";
import { hashPassword } from "../password/hash.ts";
import { currentSettings } from "../password/settings.ts";
import { faultsOfSetUp } from "../set-up/check.ts";
import { CODE_FAILURES, hashCode, isAlive } from "../set-up/code.ts";
import { administrators, foundOffice } from "../set-up/found-office.ts";
import { setUpNeeded } from "../set-up/needed.ts";
import type { AccessTables, SetUpTable } from "../tables.ts";

const access = tables<AccessTables>();
type SetUpRow = Omit<SetUpTable, "one" | "failures"> & { failures: number };

const isRight = (row: SetUpRow, code: string) => timingSafeEqual(row.code_hash, hashCode(code));

/** Makes the first unit and the three administrators of a production system, by the one-time code of its console. */
export const setUp = command({
  name: "access.set-up",
  summary: { zh: "初始设置", en: "Set the system up" },
  input: SetUpRequest,
  output: z.object({ unitId: z.uuid() }),
  access: "public",
  refuses: ["access.address_throttled", "access.set_up_code_wrong", "access.set_up_code_dead"],
  secret: true,
  async prepare({ input, services: { db, config }, now, caller }) {
    if (!(await setUpNeeded(db, config))) throw new AppError("access.set_up_closed");
    const row = await access(db).selectFrom("kernel.set_up").selectAll().executeTakeFirst();
    // Whoever does not know the code learns nothing about accounts and units, and costs no hashing.
    if (!row || !isAlive(row, now) || !isRight(row, input.code)) return [];
    const faults = await faultsOfSetUp(db, input, await currentSettings(db), caller.language);
    if (faults.length > 0) throw invalid(faults);
    return Promise.all(administrators.map(({ key }) => hashPassword(input[key].password)));
  },
  async run({ tx, now, input, prepared: hashes, services: { config }, note, subject, emit }) {
    const row = await access(tx).selectFrom("kernel.set_up").selectAll().forUpdate().executeTakeFirst();
    if (!(await setUpNeeded(tx, config))) throw new AppError("access.set_up_closed");
    if (!row || !isAlive(row, now)) throw new AppError("access.set_up_code_dead");
    if (!isRight(row, input.code)) await refuseCode(tx, row);
    await lockOrganisation(tx);
    const unitId = await foundOffice(tx, input, hashes, now);
    await access(tx).updateTable("kernel.set_up").set({ used_at: now }).execute();
    note({ unit: input.unit.name, accounts: administrators.map(({ key }) => input[key].account) });
    subject({ type: "people.unit", id: unitId, unitId });
    emit("people.unit-changed", { unitId });
    return { unitId };
  },
});

async function refuseCode(tx: Tx, { failures }: SetUpRow): Promise<never> {
  await access(tx)
    .updateTable("kernel.set_up")
    .set({ failures: failures + 1 })
    .execute();
  const left = CODE_FAILURES - failures - 1;
  throw new RecordedFailure(
    left > 0 ? new AppError("access.set_up_code_wrong", { left }) : new AppError("access.set_up_code_dead"),
  );
}
