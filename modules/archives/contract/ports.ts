import type { ItemKind, PartRole } from "./words.ts";

/** The type by which other records, files and the index name an archived item. */
export const archiveSubject = "archives.item";

/** One file of a finished paper: stored already, or bytes that were made for the archive. */
export interface PaperPart {
  role: PartRole;
  /** With its extension. */
  name: string;
  /** Null for what has none, and for a second format of the part before it. */
  pages: number | null;
  content: { fileId: string } | { bytes: Uint8Array };
}

/** One step of a paper's way, for the metadata of the process (DA/T 46 M82 to M85). */
export interface PaperAct {
  /** ISO 8601. */
  at: string;
  person: string;
  post: string;
  act: string;
  opinion: string;
}

/** How the sender of an incoming paper stands to the unit that keeps it. */
export type SenderRelation = "superior" | "inferior" | "peer" | "outside";

/** A finished paper as its module gives it to the archive. */
export interface FinishedPaper {
  unitId: string;
  /** The department that drafted or handled it; null: the unit's office. */
  departmentId: string | null;
  kind: Exclude<ItemKind, "imported">;
  title: string;
  documentNumber: string;
  /** The document's type in the words of its module: `circular`. */
  documentType: string;
  documentTypeWords: string;
  /** 责任者. */
  author: string;
  /** 成文日期, ISO. */
  date: string;
  /** 归属年度. */
  year: number;
  secrecy: "none" | "internal";
  urgencyWords: string;
  recipients: string;
  copyRecipients: string;
  senderRelation: SenderRelation | null;
  finishedAt: string;
  /** Everybody who took part in it. */
  personIds: readonly string[];
  acts: readonly PaperAct[];
  /** In the order of DA/T 22-2015. */
  parts: readonly PaperPart[];
  /** Plain text for the search. */
  text: string;
  note: string;
}

/** A finished paper's name, as the nightly search for forgotten ones meets it. */
export interface FinishedName {
  id: string;
  unitId: string;
  title: string;
}

/**
 * What a module gives so that its finished papers are archived; the server's program hands it in.
 * `Context` is what the module's server needs to read: the kernel's `Services`.
 */
export interface PaperSource<Context> {
  /** The records' type: `documents.document`. */
  type: string;
  /** Events whose payload names a paper that is finished now. */
  events: Readonly<Record<string, (payload: never) => string>>;
  /** Undefined while it is not finished. */
  load(context: Context, id: string): Promise<FinishedPaper | undefined>;
  /** The names alone of those that there are, so that a failure can be shown where; in any order. */
  names(context: Context, ids: readonly string[]): Promise<readonly FinishedName[]>;
  /** Finished papers in ascending order of their ids after `after`. */
  finishedAfter(context: Context, after: string | null, limit: number): Promise<readonly FinishedName[]>;
}

/** A signature over bytes, as a package carries it. */
export interface PackageSignature {
  algorithm: string;
  signer: string;
  /** ISO 8601. */
  at: string;
  /** In DER, Base64; of the platform's key hexadecimal r and s. */
  value: string;
  /** The certificate with which anybody can verify it, in DER, Base64; or the platform's public key, hexadecimal. */
  certificate: string;
}

/** Signs packages in the name of a unit; without one, the platform's own key does (ADR 0004). `Trust`: what is believed. */
export interface PackageSigner<Context, Trust> {
  /** Undefined for a unit that has no certificate. */
  sign(context: Context, unitId: string, text: string): Promise<PackageSignature | undefined>;
  /** The authorities whose certificates are believed on packages that are taken in. */
  trust(context: Context): Promise<Trust>;
}
