import { z } from "zod";

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DELETE = 127;

/** Control characters and half surrogate pairs: no paper contains them, and the database cannot keep them all. */
function storable(value: string): boolean {
  if (!value.isWellFormed()) return false;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code === DELETE) return false;
    if (code < SPACE && code !== TAB && code !== LINE_FEED && code !== CARRIAGE_RETURN) return false;
  }
  return true;
}

const message =
  "含有无法保存的控制字符，请删除后重试。 / It contains control characters that cannot be kept: remove them.";

/** Running text of at most `max` UTF-16 units, kept character by character as it was typed. */
export const text = (max: number) => z.string().max(max).refine(storable, { message });

/** Running text that must not be blank; `missing` says what to write, in both languages. */
export const filledText = (max: number, missing: string) =>
  text(max).refine((value) => value.trim() !== "", { message: missing });

/** One line of text, trimmed; may be empty. */
export const line = (max: number) =>
  text(max)
    .refine((value) => !/[\r\n]/.test(value), { message: "应当写在一行内。 / It must stay on one line." })
    .transform((value) => value.trim());

/** One line that must not be empty. */
export const filledLine = (max: number) => line(max).pipe(z.string().min(1));
