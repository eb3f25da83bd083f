/** How other records name a document: `{ type: documentSubject, id }`. */
export const documentSubject = "documents.document";
