import type { SheetSignatures } from "@tz/seals/contract";

/** How other records name a document: `{ type: documentSubject, id }`. */
export const documentSubject = "documents.document";

/** The two forms of a document that bear its electronic seals, as kept files. */
export interface SealedForms {
  pdf: string;
  ofd: string;
}

type Reference = { type: string; id: string };

/** What documents need of whoever seals them and signs opinions; `S` the services of the server, `D` reads the database. */
export interface DocumentSealing<S, D> {
  /** Null while nothing is sealed. */
  forms(services: S, documentId: string): Promise<SealedForms | null>;
  /** The signatures under the opinions about a case. */
  signatures(services: S, about: Reference): Promise<SheetSignatures>;
  /**
   * The file that proves who wrote the opinions about a case; undefined where none is signed.
   * @param contents the texts that were signed, by the keys of their parts
   */
  proof(
    services: S,
    about: Reference,
    contents: (keys: readonly string[]) => Promise<Readonly<Record<string, string>>>,
  ): Promise<Buffer | undefined>;
  /** Whose seals a document lacks before its unit lets it be dispatched, by name. */
  lacking(
    db: D,
    document: { id: string; unitId: string },
    signers: readonly { signature: number; name: string }[],
  ): Promise<string[]>;
}
