/** How other records name a document: `{ type: documentSubject, id }`. */
export const documentSubject = "documents.document";

/** The two forms of a document that bear its electronic seals, as kept files. */
export interface SealedForms {
  pdf: string;
  ofd: string;
}

/** What the archive of documents needs of whoever seals them; `S` the services of the server. Null while nothing is sealed. */
export type FindSealedForms<S> = (services: S, documentId: string) => Promise<SealedForms | null>;
