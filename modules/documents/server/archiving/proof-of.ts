import type { PaperPart } from "@tz/archives/contract";
import type { Services } from "@tz/kernel/server/base";
import { versionTexts } from "../sealing/opinion-matters.ts";
import type { Sealing } from "../sealing/sealing.ts";

/** 签批电子签名: the file that proves who wrote the opinions about a case; none where nobody signed. */
export async function proofOf(
  services: Services,
  sealing: Sealing,
  about: { type: string; id: string },
): Promise<PaperPart[]> {
  const bytes = await sealing.proof(services, about, (keys) => versionTexts(services.db, keys));
  return bytes ? [{ role: "signatures", name: "签批电子签名.json", pages: null, content: { bytes } }] : [];
}
