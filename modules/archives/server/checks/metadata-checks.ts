import { actFields, agentFields, fileFields, type MetadataField, recordFields } from "../metadata/fields.ts";
import type { Metadata, Values } from "../metadata/metadata-of.ts";

/** One element with its value, and where it stands. */
interface Filled {
  field: MetadataField;
  value: string | undefined;
}

/** Every element of every entity. */
export function filledFields({ record, files, agents, acts }: Metadata): Filled[] {
  const of = (fields: readonly MetadataField[], values: Values) =>
    fields.filter(({ holds, id }) => !holds || id === "M8").map((field) => ({ field, value: values[field.id] }));
  return [
    ...of(recordFields, record),
    ...files.flatMap((values) => of(fileFields, values)),
    ...agents.flatMap((values) => of(agentFields, values)),
    ...acts.flatMap((values) => of(actFields, values)),
  ];
}

const nameOf = ({ field }: Filled) => `${field.id} ${field.name}`;
const names = (list: readonly Filled[]) => [...new Set(list.map(nameOf))];

/** Characters that some program will choke on: controls but line ends, private use, unassigned ones. */
const special = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u;

/** Names of the elements with a fault of each kind. */
export const metadataFaults = {
  tooLong: (filled: readonly Filled[]) =>
    names(filled.filter(({ field, value }) => field.max !== undefined && (value?.length ?? 0) > field.max)),
  misformed: (filled: readonly Filled[]) =>
    names(filled.filter(({ field, value }) => value !== undefined && field.form && !field.form.test(value))),
  outOfDomain: (filled: readonly Filled[]) =>
    names(filled.filter(({ field, value }) => value !== undefined && field.domain && !field.domain.includes(value))),
  special: (filled: readonly Filled[]) =>
    names(filled.filter(({ value }) => value !== undefined && special.test(value.replace(/[\n\r\t]/g, "")))),
  missing: (filled: readonly Filled[]) => names(filled.filter(({ field, value }) => field.required && !value)),
};
