import { z } from "zod";
import { type Column, type Field, limits } from "../form/fields.ts";
import type { FaultCode } from "./faults.ts";
import { cents, groupMoney, readMoney } from "./money.ts";
import type { Range, Value } from "./values.ts";

/** Why a value cannot stand in its field, with what the sentence needs. */
export interface Refusal {
  code: FaultCode;
  parameters?: Record<string, string | number>;
}
export type Read<V extends Value = Value> = { value: V } | { refusal: Refusal };

const refuse = (code: FaultCode, parameters?: Refusal["parameters"]): { refusal: Refusal } => ({
  refusal: { code, ...(parameters && { parameters }) },
});

/** Nothing was filled in. */
export const isEmpty = (given: unknown): boolean =>
  given === undefined ||
  given === null ||
  (typeof given === "string" && given.trim() === "") ||
  (Array.isArray(given) && given.length === 0);

const isDay = (text: unknown): text is string => z.iso.date().safeParse(text).success && String(text) > "1900";
const isMinute = (text: unknown): text is string =>
  typeof text === "string" && /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));

/** Reads what was filled into a field that is not a table; `given` is not empty. */
export function readValue(field: Exclude<Field, { kind: "table" }> | Column, given: unknown): Read {
  switch (field.kind) {
    case "text":
    case "longText":
      return readText(field.most, given);
    case "number":
      return readNumber(field, given);
    case "money":
      return readAmount(field, given);
    case "date":
      return isDay(given) ? { value: given } : refuse("not_a_date");
    case "dateRange":
      return readRange(field.time, given);
    case "choice":
      return readSeveral(
        field.many,
        given,
        field.options.length,
        (one) => field.options.includes(one),
        "not_an_option",
      );
    case "person":
    case "unit":
    case "department":
      return readSeveral(field.many, given, limits.people, isId, "unknown_id");
    case "attachment":
      return readSeveral(true, given, field.most, isId, "unknown_id");
  }
}

const isId = (text: string) => z.uuid().safeParse(text).success;

function readText(most: number, given: unknown): Read {
  if (typeof given !== "string") return refuse("not_a_text");
  const text = given.trim();
  return text.length > most ? refuse("too_long", { most }) : { value: text };
}

type NumberField = Extract<Field, { kind: "number" }> | Extract<Column, { kind: "number" }>;

/** A number within its bounds and of no more decimals than allowed. */
export function readNumber({ decimals, least, most }: NumberField, given: unknown): Read<number> {
  const number = typeof given === "string" && /^-?\d{1,13}(\.\d{1,6})?$/.test(given.trim()) ? Number(given) : given;
  if (typeof number !== "number" || !Number.isFinite(number) || Math.abs(number) > 1e12) return refuse("not_a_number");
  if (Number(number.toFixed(decimals)) !== number)
    return refuse(decimals === 0 ? "not_whole" : "too_many_decimals", { decimals });
  if (least !== null && number < least) return refuse("too_small", { least });
  if (most !== null && number > most) return refuse("too_large", { most });
  return { value: number };
}

type MoneyField = Extract<Field, { kind: "money" }> | Extract<Column, { kind: "money" }>;

function readAmount({ least, most }: MoneyField, given: unknown): Read<string> {
  const amount = readMoney(given);
  if (amount === undefined) return refuse("not_an_amount");
  const exact = (bound: number) => readMoney(bound.toFixed(2)) ?? "0.00";
  if (least !== null && cents(amount) < cents(exact(least)))
    return refuse("too_small", { least: groupMoney(exact(least)) });
  if (most !== null && cents(amount) > cents(exact(most)))
    return refuse("too_large", { most: groupMoney(exact(most)) });
  return { value: amount };
}

/** The longest range: ten years. */
const LONGEST = 3660 * 86_400_000;

function readRange(time: boolean, given: unknown): Read<Range> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return refuse("not_a_range");
  const { from, to } = given as Record<string, unknown>;
  const isMoment = time ? isMinute : isDay;
  if (!isMoment(from) || !isMoment(to)) return refuse("not_a_range");
  if (time ? from >= to : from > to) return refuse("ends_before_it_begins");
  return Date.parse(to) - Date.parse(from) > LONGEST ? refuse("too_long_a_time") : { value: { from, to } };
}

function readSeveral(
  many: boolean,
  given: unknown,
  most: number,
  known: (one: string) => boolean,
  code: FaultCode,
): Read {
  const list: unknown[] = Array.isArray(given) ? given : [given];
  if (list.length > (many ? most : 1)) return refuse("too_many", { most: many ? most : 1 });
  if (!list.every((one): one is string => typeof one === "string" && known(one))) return refuse(code);
  return { value: many ? [...new Set(list)] : list[0]! };
}
