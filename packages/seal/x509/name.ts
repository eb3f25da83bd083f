import { ids } from "../browser/identifiers.ts";
import { children, oidOf, parts, readWhole, textOf } from "../der/read.ts";
import { oid, printable, sequence, setOf, utf8 } from "../der/write.ts";

/** Whom a certificate names. */
export interface Name {
  commonName: string;
  organization?: string;
  organizationalUnit?: string;
  locality?: string;
}

const pair = (identifier: string, value: Buffer) => setOf(sequence(oid(identifier), value));

/** A distinguished name of China (RFC 5280, 4.1.2.4). */
export function nameOf({ commonName, organization, organizationalUnit, locality }: Name): Buffer {
  const given: [string, string | undefined][] = [
    [ids.locality, locality],
    [ids.organization, organization],
    [ids.organizationalUnit, organizationalUnit],
    [ids.commonName, commonName],
  ];
  const pairs = given.flatMap(([identifier, text]) => (text ? [pair(identifier, utf8(text))] : []));
  return sequence(pair(ids.country, printable("CN")), ...pairs);
}

const short: Record<string, string> = {
  [ids.commonName]: "CN",
  [ids.country]: "C",
  [ids.locality]: "L",
  [ids.organization]: "O",
  [ids.organizationalUnit]: "OU",
};

/** A name for people: `CN=清安市人民政府, O=…`, the nearest part first. @throws FormatError */
export function nameText(name: Buffer): string {
  return parts(readWhole(name))
    .flatMap((set) => children(set).map((one) => parts(one)))
    .map(([identifier, value]) => ({ identifier: oidOf(identifier), value: textOf(value) }))
    .map(({ identifier, value }) => `${short[identifier] ?? identifier}=${value}`)
    .reverse()
    .join(", ");
}

/** The common name, or the organisation where there is none, or the whole name. @throws FormatError */
export function shortName(name: Buffer): string {
  const text = nameText(name);
  return /(?:^|, )CN=([^,]+)/.exec(text)?.[1] ?? /(?:^|, )O=([^,]+)/.exec(text)?.[1] ?? text;
}
