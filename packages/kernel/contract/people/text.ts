import { z } from "zod";

/** A line of text as people type it: trimmed, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);

/** Names of two characters are set apart in lists, to be as wide as those of three. */
const setApart = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A person's name: letters of any script, and the dot or space between the parts of some. */
export const PersonName = z
  .string()
  .trim()
  .normalize("NFC")
  .overwrite((name) => name.replace(setApart, ""))
  .min(1)
  .max(50)
  .regex(/^\p{L}[\p{L}\p{M}·• .'-]*$/u);

/** Letters and digits as they are typed with a Chinese keyboard, too: ０７３１ is 0731. */
const typed = () => z.string().trim().normalize("NFKC");

/** What a person signs in with; compared in lower case. */
export const Account = typed()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{1,31}$/);

/** A mobile number of mainland China, a fixed line with its area code, or a short number of the office's own exchange. */
export const Phone = typed()
  .overwrite((phone) => phone.replaceAll(" ", ""))
  .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|\d{3,8})$/);

export const Email = typed().pipe(z.email().max(200));

/** A unit's own code in exchange with other systems and in sheets. */
export const UnitCode = typed().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,31}$/);

/** GB/T 2260 (six digits) or GB/T 10114 (nine digits). */
export const RegionCode = typed().regex(/^[0-9]{6}([0-9]{3})?$/);

/** Place in an order that people set; smaller is earlier. */
export const Rank = z.int().min(0).max(1_000_000);

/** What a list is searched for. */
export const SearchText = z.string().trim().max(50).optional();
