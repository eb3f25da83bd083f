/** An amount in yuan as it is kept: exact decimal digits, never a binary fraction. */
export const moneyPattern = "^-?(0|[1-9]\\d{0,11})(\\.\\d{1,2})?$";
const form = new RegExp(moneyPattern);

/** Reads an amount as people write it (`12,000.5`, `￥30`); undefined where it is none. */
export function readMoney(given: unknown): string | undefined {
  if (typeof given !== "string" && typeof given !== "number") return undefined;
  const text = String(given).replace(/[,，\s￥¥元]/g, "");
  if (!form.test(text)) return undefined;
  return written(cents(text));
}

/** Hundredths of a yuan. */
export function cents(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const amount = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0"));
  return text.startsWith("-") ? -amount : amount;
}

/** `1234.50`. */
export function written(amount: bigint): string {
  const sign = amount < 0n ? "-" : "";
  const digits = String(amount < 0n ? -amount : amount).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The nearest amount to a number, half a cent away from zero; undefined where it is too large to be one. */
export function moneyOf(number: number): string | undefined {
  if (!Number.isFinite(number) || Math.abs(number) >= 1e12) return undefined;
  const rounded = Math.round((Math.abs(number) + Number.EPSILON) * 100);
  const text = written(BigInt(rounded) * (number < 0 ? -1n : 1n));
  return form.test(text) ? text : undefined;
}

/** The sum of amounts. */
export const addMoney = (amounts: readonly string[]): string =>
  written(amounts.reduce((total, amount) => total + cents(amount), 0n));

/** `1,234.50`. */
export const groupMoney = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))(?=[^.]*\.)/g, ",");

const figures = [..."零壹贰叁肆伍陆柒捌玖"];
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿"];

/** 大写金额, as bills have it (《支付结算办法》附一《正确填写票据和结算凭证的基本规定》): 人民币壹仟贰佰元伍角整. */
export function moneyInWords(text: string): string {
  const amount = cents(text);
  const size = amount < 0n ? -amount : amount;
  const [yuan, jiao, fen] = [size / 100n, Number((size / 10n) % 10n), Number(size % 10n)];
  const whole = yuan === 0n ? "" : `${wholeInWords(String(yuan))}元`;
  const tenths = jiao > 0 ? `${figures[jiao]}角` : whole && fen > 0 ? "零" : "";
  const hundredths = fen > 0 ? `${figures[fen]}分` : "整";
  return `人民币${amount < 0n ? "负" : ""}${size === 0n ? "零元" : whole}${tenths}${hundredths}`;
}

function wholeInWords(digits: string): string {
  const chunks = [...digits.padStart(Math.ceil(digits.length / 4) * 4, "0").matchAll(/\d{4}/g)].map(([chunk]) => chunk);
  const words = chunks.map((chunk, at) => {
    const group = groups[chunks.length - 1 - at]!;
    return Number(chunk) === 0 ? "零" : chunkInWords(chunk) + group;
  });
  return words
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");
}

function chunkInWords(chunk: string): string {
  const words = [...chunk].map((digit, at) => (digit === "0" ? "零" : figures[Number(digit)]! + places[3 - at]!));
  return words.join("").replace(/零+/g, "零").replace(/零$/, "");
}
