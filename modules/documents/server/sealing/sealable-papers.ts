import type { Actor, Services } from "@tz/kernel/server/base";
import type { SealablePapers, Signer } from "@tz/seals/contract";
import { type DocumentEvent, documentSubject, signatures } from "../../contract/index.ts";
import { standsInForReader } from "../incoming/stands-in.ts";
import { nobody } from "../nobody.ts";
import { sightOf } from "../policy.ts";
import { printOf } from "../print/print-of.ts";
import { loadAccess } from "../repository/access.ts";
import { type DocumentRecord, loadDocument } from "../repository/document-record.ts";

/** From its number on; where it goes back to be changed, it is sealed after it was registered again. */
const sealable = new Set(["dispatch", "dispatched", "filed"]);

/** Numbered documents, for their seals: the sign-off is the approval of the seal's use (用印审批). */
export const sealablePapers: SealablePapers<Services, Actor> = {
  type: documentSubject,
  approved: "documents.registered",
  withdrawn: "documents.voided",
  idOf: ({ documentId }: DocumentEvent) => documentId,
  async load(services, id) {
    const record = await recordOf(services, id);
    if (!record) return undefined;
    const { row, state } = record;
    return {
      title: row.title,
      number: row.document_number ?? "",
      unitId: row.unit_id,
      isApproved: row.document_number !== null && sealable.has(state),
      signers: signersOf(record),
    };
  },
  async print(services, id) {
    const record = await recordOf(services, id);
    if (!record) throw new Error(`no document ${id}`);
    const { unitName, ...print } = await printOf(services, record);
    return { ...print, author: unitName };
  },
  async mayRead({ db }, viewer, id) {
    const access = (await loadAccess(db, viewer, [id])).get(id);
    if (access !== undefined && sightOf(viewer.actor, access) !== "none") return true;
    return standsInForReader(db, viewer, id);
  },
};

const recordOf = (services: Services, id: string) =>
  loadDocument(services.db, { actor: nobody, now: services.clock.now() }, id);

/** Every signature that is an issuer's name, with that unit; or the signer's own stamp (GB/T 9704-2012 7.3.5). */
export function signersOf({ row, content, unitName }: DocumentRecord): Signer[] {
  if (content.sealing === "signatureStamp") {
    const personId = row.signer_id ?? content.signer?.personId;
    return personId ? [{ signature: 0, unitId: row.unit_id, personId, name: content.signer?.name ?? "" }] : [];
  }
  if (content.sealing !== "seal") return [];
  const issuers = [{ unitId: row.unit_id, name: unitName }, ...content.jointIssuers];
  return signatures(content, unitName).flatMap((name, signature) => {
    const issuer = issuers.find((one) => one.name === name) ?? issuers[signature];
    return issuer ? [{ signature, unitId: issuer.unitId, personId: null, name }] : [];
  });
}
