import { f1 } from "./f1-document-number.ts";
import { f2 } from "./f2-document-date.ts";
import { f3 } from "./f3-headings.ts";
import { f4 } from "./f4-title-punctuation.ts";
import { f5 } from "./f5-complete.ts";
import type { Rule } from "./rule.ts";
import { x01 } from "./x01-level-skipping.ts";
import { x02 } from "./x02-one-superior.ts";
import { x03 } from "./x03-no-copy-to-subordinates.ts";
import { x04 } from "./x04-consent-of-own-government.ts";
import { x05 } from "./x05-own-view-when-forwarding.ts";
import { x06 } from "./x06-one-matter.ts";
import { x07 } from "./x07-no-request-in-report.ts";
import { x08 } from "./x08-not-to-leaders.ts";
import { x09 } from "./x09-not-in-a-leaders-name.ts";
import { x10 } from "./x10-copy-other-superior.ts";
import { x11 } from "./x11-copy-superior-when-important.ts";
import { x12 } from "./x12-no-orders-to-governments.ts";
import { x13 } from "./x13-say-government-agreed.ts";
import { x14 } from "./x14-departments-below.ts";
import { x15 } from "./x15-agreed-before-downward.ts";
import { x16 } from "./x16-copy-other-leader.ts";
import { x17 } from "./x17-joint-issuers.ts";
import { x18 } from "./x18-letter-between-equals.ts";
import { x19 } from "./x19-no-internal-issuer.ts";
import { x20 } from "./x20-signer-of-upward.ts";
import { x21 } from "./x21-no-classified.ts";
import { x22 } from "./x22-title.ts";
import { x23 } from "./x23-reply-names-request.ts";
import { x24 } from "./x24-letter-not-in-line.ts";
import { x25 } from "./x25-bills.ts";
import { x26 } from "./x26-seals-match-signatures.ts";
import { x27 } from "./x27-number-and-date-of-joint.ts";
import { x28 } from "./x28-consult-those-affected.ts";

/** Every rule, in the order in which findings are shown. */
export const allRules: readonly Rule[] = [
  x01,
  x02,
  x03,
  x04,
  x05,
  x06,
  x07,
  x08,
  x09,
  x10,
  x11,
  x12,
  x13,
  x14,
  x15,
  x16,
  x17,
  x18,
  x19,
  x20,
  x21,
  x22,
  x23,
  x24,
  x25,
  x26,
  x27,
  x28,
  f1,
  f2,
  f3,
  f4,
  f5,
];
