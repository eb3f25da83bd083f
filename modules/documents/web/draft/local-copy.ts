import type { DocumentContent } from "../../contract/index.ts";

/** A text that has not reached the server yet, kept in this browser. */
export interface LocalCopy {
  content: DocumentContent;
  /** The document's version that it was written on. */
  version: number;
  /** ISO 8601. */
  at: string;
}

const place = (documentId: string) => `tz.draft.${documentId}`;

/** Keeps what is not saved in the browser, so that a broken line or a closed lid loses nothing. */
export const localCopy = {
  read(documentId: string): LocalCopy | undefined {
    try {
      return JSON.parse(localStorage.getItem(place(documentId)) ?? "null") ?? undefined;
    } catch {
      return undefined; // somebody wrote something else there
    }
  },
  /** Answers whether there was room for it. */
  keep(documentId: string, copy: LocalCopy): boolean {
    try {
      localStorage.setItem(place(documentId), JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  },
  drop: (documentId: string) => localStorage.removeItem(place(documentId)),
};
