import type { Metrics, Page } from "@tz/typeset";
import type { OpinionPart } from "./opinions.ts";

/** Somebody whose seal or stamp has a place on the paper, by the number of the signature on the page. */
export interface Signer {
  signature: number;
  unitId: string;
  /** Of a signer's own stamp (签名章); null for a unit's seal. */
  personId: string | null;
  name: string;
}

/** A paper as far as its sealing goes. */
export interface SealablePaper {
  title: string;
  number: string;
  unitId: string;
  /** Signed off and numbered, and neither void nor open to changes: the sign-off is the approval of the seal's use (用印审批). */
  isApproved: boolean;
  signers: readonly Signer[];
}

/** A paper's printed form. */
export interface PrintedPaper {
  title: string;
  author: string;
  /** Set anew whenever one goes through them. */
  pages(metrics: Metrics): Iterable<Page>;
  /** Bytes of the pictures on the pages, by their keys. */
  pictures?: ReadonlyMap<string, Buffer>;
}

/** Who looks, and when: a delegation has its dates. */
interface Viewer<A> {
  actor: A;
  now: Date;
}

/** What a module says of its papers so that they can be sealed; `S` the services of the server, `A` an actor. */
export interface SealablePapers<S, A> {
  /** `documents.document` */
  type: string;
  /** The event upon which seals are asked for. */
  approved: string;
  /** The event upon which nobody shall seal any more. */
  withdrawn: string;
  idOf(payload: never): string;
  load(services: S, id: string): Promise<SealablePaper | undefined>;
  print(services: S, id: string): Promise<PrintedPaper>;
  /** Whether somebody may read the paper, and with it what was sealed. */
  mayRead(services: Pick<S, "db" & keyof S>, viewer: Viewer<A>, id: string): Promise<boolean>;
}

/** The signatures under the opinions about a case, as its printed sheet shows them. */
export interface SheetSignatures {
  /** PNG, by their keys. */
  pictures: ReadonlyMap<string, Buffer>;
  /** The key of the picture under an opinion, which is known by its moment and its writer. @param at ISO 8601 */
  keyOf(at: string | null, person: string | null): string | undefined;
}

/** Of a program in which nobody signs. */
export const noSignatures: SheetSignatures = { pictures: new Map(), keyOf: () => undefined };

/**
 * What a module says of its cases so that opinions about them are signed: what lies before somebody who writes one. `D` reads the
 * database, `A` is an actor.
 */
export interface OpinionMatter<D, A> {
  /** Of the case: `documents.document` */
  type: string;
  /** Whether somebody decided by completing a step: 签发, 批示, 审批. */
  decides(done: { stepId: string; outcome: string | null }): boolean;
  /** The parts as they are now. */
  partsOf(db: D, id: string): Promise<OpinionPart[]>;
  /** The parts of these keys as they are kept now; those that are gone are left out. */
  partsAgain(db: D, id: string, keys: readonly string[]): Promise<OpinionPart[]>;
  /** Whether somebody may see the opinions. */
  mayRead(db: D, viewer: Viewer<A>, id: string): Promise<boolean>;
}
