import { AppError, type CommandContext, command, newId, sql } from "@tz/kernel/server/base";
import { type Algorithm, algorithms, issueCertificate, nameOf, newSigningKey } from "@tz/seal";
import { z } from "zod";
import { FoundAuthority } from "../../contract/index.ts";
import { authorityOf, issue, newSerial } from "../authority/issue.ts";
import { authorityPurpose, closeKey } from "../authority/keys.ts";
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
    // Two who found it at the same time must not make two.
    await sql`select pg_advisory_xact_lock(hashtext('seals.authority'))`.execute(tx);
    const existing = await seals(tx)
      .selectFrom("seals.authority")
      .select("id")
      .where("retired_at", "is", null)
      .executeTakeFirst();
    if (existing) throw new AppError("seals.authority_exists");
    const ids: string[] = [];
    for (const algorithm of algorithms) ids.push(await foundRoot(context, algorithm, input));
    const maker = { commonName: `${input.name}印章制作`, organization: input.name };
    await issue({ tx, now, config: services.config }, await authorityOf(tx, "sm2"), { purpose: "maker", name: maker });
    note({ name: input.name, years: input.years });
    subject({ type: "seals.authority", id: ids[0]! });
    emit("seals.authority-founded", { ids });
    return { ids };
  },
});

type Context = CommandContext<"seals.authority">;

const words: Record<Algorithm, string> = { sm2: "SM2", p256: "ECDSA" };

async function foundRoot(
  { tx, now, services }: Context,
  algorithm: Algorithm,
  { name, years }: z.output<typeof FoundAuthority>,
) {
  const id = newId();
  const key = newSigningKey(algorithm);
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  const subject = nameOf({ commonName: `${name}根证书（${words[algorithm]}）`, organization: name });
  const certificate = issueCertificate(
    {
      serial: newSerial(),
      subject,
      issuer: subject,
      notBefore: new Date(now.getTime() - 5 * 60_000),
      notAfter: end,
      algorithm,
      publicKey: key.publicKey,
      purpose: "root",
    },
    key,
  );
  const private_key = await closeKey(services.config, key, authorityPurpose(id));
  await seals(tx)
    .insertInto("seals.authority")
    .values({ id, algorithm, name, certificate, private_key, not_after: end, founded_at: now, retired_at: null })
    .execute();
  return id;
}
