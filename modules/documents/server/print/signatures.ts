import type { Services } from "@tz/kernel/server/base";
import type { Pictures } from "@tz/typeset/server";
import type { Sealing } from "../sealing/sealing.ts";

/** The signatures under the opinions about a case, for its sheet. */
export interface SheetSignatures {
  pictures: Pictures;
  /** The key of the picture under an opinion. @param at ISO 8601 */
  keyOf(at: string | null, person: string | null): string | undefined;
}

const keyFor = (at: string, person: string) => `${new Date(at).toISOString()} ${person}`;

export async function signaturesFor(
  services: Services,
  sealing: Sealing,
  about: { type: string; id: string },
): Promise<SheetSignatures> {
  const signatures = await sealing.signatures(services, about);
  const pictures = new Map(signatures.map(({ at, person, picture }) => [keyFor(at, person), picture]));
  return {
    pictures,
    keyOf(at, person) {
      const key = at && person ? keyFor(at, person) : "";
      return pictures.has(key) ? key : undefined;
    },
  };
}
