import type { Bilingual } from "@tz/kernel/contract/base";
import { AppError, type Db, fileOf, notFound, rawRoute, sendDownload } from "@tz/kernel/server/base";
import { z } from "zod";
import { type AuthorityTable, seals } from "../tables.ts";

interface Given {
  certificate: Buffer | null;
  /** Of the root itself, or of the one that certified it. */
  dropped_at: Date | null;
}

/** A certificate of the authority, for anybody; one below a root that is believed no more is not given out any longer. */
const certificateRoute = (part: string, name: string, summary: Bilingual, find: (root: Root) => Given) =>
  rawRoute({
    method: "GET",
    path: `/api/pki/:authorityId/${part}`,
    name,
    summary,
    access: "public",
    input: z.object({ authorityId: z.uuid() }),
    answers: fileOf("application/pkix-cert"),
    async handler({ reply, input: { authorityId }, services }) {
      const root = await loadRoot(services.db, authorityId);
      const { certificate, dropped_at } = root ? find(root) : { certificate: null, dropped_at: null };
      if (!certificate) throw notFound();
      if (dropped_at) throw new AppError("seals.root_dropped");
      return sendDownload(reply, certificate, { name: `${part}.cer`, type: "application/pkix-cert" });
    },
  });

type Root = Pick<AuthorityTable, "certificate" | "cross_certificate" | "dropped_at"> & {
  certifier_dropped_at: Date | null;
};

/** By primary keys. */
const loadRoot = (db: Db, id: string): Promise<Root | undefined> =>
  seals(db)
    .selectFrom("seals.authority as a")
    .leftJoin("seals.authority as by", "by.id", "a.certified_by")
    .select(["a.certificate", "a.cross_certificate", "a.dropped_at", "by.dropped_at as certifier_dropped_at"])
    .where("a.id", "=", id)
    .executeTakeFirst();

export const certificateRoutes = [
  certificateRoute(
    "certificate",
    "seals.root-certificate",
    { zh: "根证书", en: "The root certificate" },
    (root) => root,
  ),
  certificateRoute(
    "cross-certificate",
    "seals.cross-certificate",
    { zh: "根证书交叉认证证书", en: "A root, certified by the one before it" },
    ({ cross_certificate, dropped_at, certifier_dropped_at }) => ({
      certificate: cross_certificate,
      dropped_at: dropped_at ?? certifier_dropped_at,
    }),
  ),
];
