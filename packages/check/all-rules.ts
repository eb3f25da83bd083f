import { e01 } from "./rules/e01-mark.ts";
import { e02 } from "./rules/e02-corner.ts";
import { e03 } from "./rules/e03-recipients.ts";
import { e04 } from "./rules/e04-indents.ts";
import { e05 } from "./rules/e05-genre.ts";
import { f01 } from "./rules/f01-margins.ts";
import { f02 } from "./rules/f02-grid.ts";
import { f03 } from "./rules/f03-title.ts";
import { f04 } from "./rules/f04-red-line.ts";
import { f05 } from "./rules/f05-number.ts";
import { f06 } from "./rules/f06-signers.ts";
import { f07 } from "./rules/f07-first-page.ts";
import { f08 } from "./rules/f08-levels.ts";
import { f09 } from "./rules/f09-attachment-note.ts";
import { f10 } from "./rules/f10-attachments.ts";
import { f11 } from "./rules/f11-date.ts";
import { f12 } from "./rules/f12-seal.ts";
import { f13 } from "./rules/f13-imprint.ts";
import { f14 } from "./rules/f14-page-numbers.ts";
import { f15 } from "./rules/f15-letter.ts";
import { f16 } from "./rules/f16-letter-number.ts";
import type { Rule } from "./rules/rule.ts";
import { t01 } from "./wording/t01-levels.ts";
import { t02 } from "./wording/t02-dates.ts";
import { t03 } from "./wording/t03-widths.ts";
import { t04 } from "./wording/t04-pairs.ts";
import { t05 } from "./wording/t05-numbers.ts";
import { t06 } from "./wording/t06-typing.ts";
import { t07 } from "./wording/t07-unit-names.ts";

/** Form as `F…`, further elements as `E…`, wording as `T…`, in the order in which they are told. */
export const formRules: readonly Rule[] = [
  ...[f01, f02, f03, f04, f05, f06, f07, f08, f09, f10, f11, f12, f13, f14, f15, f16],
  ...[e01, e02, e03, e04, e05],
];

export const wordingRules: readonly Rule[] = [t01, t02, t03, t04, t05, t06, t07];
