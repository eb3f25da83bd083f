import type { Metrics, Page } from "@tz/typeset";

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
  pages(metrics: Metrics): readonly Page[];
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
  mayRead(services: Pick<S, "db" & keyof S>, actor: A, id: string): Promise<boolean>;
}
