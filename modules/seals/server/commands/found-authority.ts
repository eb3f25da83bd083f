import { AppError, command } from "@tz/kernel/server/base";
import { algorithms } from "@tz/seal";
import { z } from "zod";
import { FoundAuthority } from "../../contract/index.ts";
import { foundRoot, lockAuthority } from "../authority/found-root.ts";
import { authorityOf } from "../authority/issue.ts";
import { issueMaker } from "../authority/make-seal.ts";
import { seals } from "../tables.ts";

/** Founds the certificate authority: a root of SM2 for seals, one of ECDSA for programs outside, and the maker of seals. */
export const foundAuthority = command({
  name: "seals.found-authority",
  summary: { zh: "建立证书认证机构", en: "Found the certificate authority" },
  access: "seals.authority",
  input: FoundAuthority,
  output: z.object({ ids: z.array(z.uuid()) }),
  async run(context) {
    const { tx, now, input, services, emit, note, subject } = context;
    await lockAuthority(tx);
    const existing = await seals(tx)
      .selectFrom("seals.authority")
      .select("id")
      .where("retired_at", "is", null)
      .executeTakeFirst();
    if (existing) throw new AppError("seals.authority_exists");
    const ids: string[] = [];
    for (const algorithm of algorithms) ids.push(await foundRoot(context, { algorithm, ...input }));
    await issueMaker({ tx, now, config: services.config }, await authorityOf(tx, "sm2"));
    note({ name: input.name, years: input.years });
    subject({ type: "seals.authority", id: ids[0]! });
    emit("seals.authority-founded", { ids });
    return { ids };
  },
});
