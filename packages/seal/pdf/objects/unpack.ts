import { inflateSync } from "node:zlib";
import { FormatError } from "../../der/read.ts";
import { type Dictionary, isDictionary, isList, type Value } from "./syntax.ts";

/** One table or one bundle of objects, unpacked. */
const MOST = 16 * 1024 * 1024;

/** The bytes of a stream of tables or objects, as programs write those: as they are, or deflated with or without a predictor. */
export function unpack(dictionary: Dictionary, data: Buffer): Buffer {
  const filter = only(dictionary.get("/Filter"));
  if (filter === undefined || filter === "null") return data;
  if (filter !== "/FlateDecode") throw new FormatError("filter");
  const parameters = only(dictionary.get("/DecodeParms"));
  const number = (key: string, preset: number) =>
    Number((isDictionary(parameters) ? parameters.get(key) : undefined) ?? preset);
  const bytes = inflated(data);
  return number("/Predictor", 1) < 10 ? bytes : unpredicted(bytes, number("/Columns", 1));
}

const only = (value: Value | undefined) => (isList(value) && value.length === 1 ? value[0] : value);

function inflated(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: MOST });
  } catch {
    throw new FormatError("stream");
  }
}

/** Rows that are told by what differs from the row above (PNG, of which tables use `up`). */
function unpredicted(bytes: Buffer, columns: number): Buffer {
  if (!(columns > 0 && columns < 1000)) throw new FormatError("predictor");
  const rows = Math.floor(bytes.length / (columns + 1));
  const found = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)];
    if (kind !== 0 && kind !== 2) throw new FormatError("predictor");
    for (let at = 0; at < columns; at += 1) {
      const above = kind === 2 && row > 0 ? found[(row - 1) * columns + at]! : 0;
      found[row * columns + at] = bytes[row * (columns + 1) + 1 + at]! + above;
    }
  }
  return found;
}
