import type { RegionLevel, UnitKind } from "@tz/kernel/contract/people";
import type { DocumentType } from "../../contract/index.ts";

/** What the rules need to know of one organ. */
export interface OrganFacts {
  id: string;
  name: string;
  shortName: string;
  /** 发文机关代字, the beginning of its document numbers. */
  documentCode: string | null;
  kind: UnitKind;
  level: RegionLevel;
  /** The organ that leads it; for an office, the organ whose office it is. */
  parentId: string | null;
  /** Further leaders (双重领导), among them the department above it in its own line. */
  dualLeaderIds: readonly string[];
}

export interface CountersignFacts {
  unitName: string;
  unitId: string;
  state: "pending" | "agreed" | "disagreed";
  /** Whether whoever was asked has been abolished since, and cannot be asked anew. */
  gone: boolean;
}

/** A paper that the draft answers or forwards. */
export interface RelatedFacts {
  documentType: DocumentType;
  unitId: string;
  title: string;
  documentNumber: string | null;
  text: string;
}

/** Facts around a draft, loaded by one query; the rules see nothing else. */
export interface DraftFacts {
  issuer: OrganFacts;
  /** Every organ that plays a part, and all organs above them. */
  organs: ReadonlyMap<string, OrganFacts>;
  /** The units of each group that the draft is addressed to. */
  groups: ReadonlyMap<string, readonly string[]>;
  /** The issuer's own departments (内设机构). */
  departments: readonly { name: string; isOffice: boolean }[];
  /** The issuer's principal leader (主要负责人), if the directory knows one. */
  principal: { personId: string; name: string } | null;
  countersigns: readonly CountersignFacts[];
  related: ReadonlyMap<string, RelatedFacts>;
  documentNumber: string | null;
  /** ISO dates on which the issuers' leaders signed. */
  signedOn: readonly string[];
  /** ISO date. */
  today: string;
  /** Whether the paper is about to be signed or later: what may still be open in a draft must be settled then. */
  signing: boolean;
}
