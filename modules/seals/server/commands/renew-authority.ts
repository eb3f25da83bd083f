import { AppError, command, type Tx } from "@tz/kernel/server/base";
import { z } from "zod";
import { RenewAuthority } from "../../contract/index.ts";
import { foundRoot, lockAuthority } from "../authority/found-root.ts";
import { type AuthorityRow, authorityOf } from "../authority/issue.ts";
import { issueMaker } from "../authority/make-seal.ts";
import { seals } from "../tables.ts";

/**
 * New roots in the place of those in use. The old ones issue no more; what they issued stays good to its end, they are
 * believed in every verification, and go on with their lists of revoked certificates.
 */
export const renewAuthority = command({
  name: "seals.renew-authority",
  summary: { zh: "更换根证书", en: "Renew the root certificates" },
  access: "seals.authority",
  input: RenewAuthority,
  output: z.object({ ids: z.array(z.uuid()) }),
  async run(context) {
    const { tx, now, input, services, emit, note, subject } = context;
    await lockAuthority(tx);
    const old = await rootsInUse(tx);
    if (old.length === 0) throw new AppError("seals.no_authority");
    if (old.every(({ id }) => id !== input.authorityId)) throw new AppError("seals.root_renewed");
    await seals(tx).updateTable("seals.authority").set({ retired_at: now }).where("retired_at", "is", null).execute();
    const ids: string[] = [];
    for (const before of old) {
      const { algorithm, name } = before;
      ids.push(await foundRoot(context, { algorithm, name, years: input.years, before }));
    }
    await issueMaker({ tx, now, config: services.config }, await authorityOf(tx, "sm2"));
    note({ reason: input.reason, years: input.years, replaced: old.map(({ id }) => id) });
    subject({ type: "seals.authority", id: ids[0]! });
    emit("seals.authority-renewed", { ids });
    return { ids };
  },
});

/** By authority_in_use. */
const rootsInUse = (tx: Tx): Promise<AuthorityRow[]> =>
  seals(tx).selectFrom("seals.authority").selectAll().where("retired_at", "is", null).execute();
