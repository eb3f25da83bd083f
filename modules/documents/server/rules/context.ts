import { type DocumentContent, documentTypeEntries, plainText, type Recipient } from "../../contract/index.ts";
import type { DraftFacts, OrganFacts } from "./facts.ts";
import { lineBetween, type Standing, standsFor, tierOf } from "./organs.ts";
import { isPersonName, outsideStanding } from "./outside.ts";

/** One organ (or person, or outside organ) that the draft is addressed to; a group yields one for each of its units. */
export interface Addressee {
  /** Place in the list of recipients. */
  index: number;
  name: string;
  /** Undefined for those the directory does not know. */
  organ: OrganFacts | undefined;
  isPerson: boolean;
  /** As one of a group, not by its own name. */
  inGroup: boolean;
  standing: Standing;
  skipped: readonly OrganFacts[];
}

/** A draft as the rules see it. */
export interface RuleContext {
  content: DocumentContent;
  facts: DraftFacts;
  issuer: OrganFacts;
  recipients: readonly Addressee[];
  copies: readonly Addressee[];
  /** Goes up (上行文): by its type, or because a superior is among the recipients. */
  isUpward: boolean;
  /** Goes down (下行文): a subordinate, or an organ of a lower tier (第十六条（三）), is among the recipients. */
  isDownward: boolean;
  /** All issuers, the leading one first. */
  issuers: readonly OrganFacts[];
  /** The body as plain text, made once when first asked for. */
  bodyText(): string;
}

/** Prepares a draft and its facts for the rules. */
export function ruleContext(content: DocumentContent, facts: DraftFacts): RuleContext {
  const recipients = addressees(content.recipients, facts);
  const copies = addressees(content.copyRecipients, facts);
  let text: string | undefined;
  return {
    content,
    facts,
    issuer: facts.issuer,
    recipients,
    copies,
    isUpward: documentTypeEntries[content.documentType].direction === "up" || recipients.some(isAbove),
    isDownward: recipients.some((one) => isBelow(one) || isOfLowerTier(one, facts.issuer)),
    issuers: [facts.issuer, ...content.jointIssuers.flatMap(({ unitId }) => facts.organs.get(unitId) ?? [])],
    bodyText: () => {
      text ??= plainText(content.body);
      return text;
    },
  };
}

export const isAbove = ({ standing }: Addressee): boolean => standing === "superior" || standing === "higher";
export const isBelow = ({ standing }: Addressee): boolean => standing === "subordinate" || standing === "lower";

const isOfLowerTier = ({ organ }: Addressee, issuer: OrganFacts): boolean =>
  organ !== undefined && tierOf(organ) < tierOf(issuer);

function addressees(recipients: readonly Recipient[], facts: DraftFacts): Addressee[] {
  return recipients.flatMap((recipient, index) => {
    if (recipient.kind === "text") return [outsider(recipient.name, index, facts)];
    const ids = recipient.kind === "unit" ? [recipient.unitId] : (facts.groups.get(recipient.groupId) ?? []);
    return ids.flatMap((id) => {
      const organ = facts.organs.get(id);
      return organ ? [known(organ, index, recipient.kind === "group", facts)] : [];
    });
  });
}

function known(organ: OrganFacts, index: number, inGroup: boolean, facts: DraftFacts): Addressee {
  const own = lineBetween(facts.issuer, organ, facts.organs);
  // A general office writes in the name of its party committee or government, so whom that leads it may lead.
  const line =
    own.standing === "unrelated" ? lineBetween(standsFor(facts.issuer, facts.organs), organ, facts.organs) : own;
  return { index, name: organ.name, organ, isPerson: false, inGroup, ...line };
}

function outsider(name: string, index: number, facts: DraftFacts): Addressee {
  const isPerson = isPersonName(name);
  const sender = standsFor(facts.issuer, facts.organs);
  const standing = isPerson ? "unrelated" : outsideStanding(name, sender);
  const leader = facts.organs.get(sender.parentId ?? "");
  const skipped = standing === "higher" && leader ? [leader] : [];
  return { index, name, organ: undefined, isPerson, inGroup: false, standing, skipped };
}
