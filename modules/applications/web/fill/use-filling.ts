import { useQueries } from "@tanstack/react-query";
import { fileItem } from "@tz/kernel/web/files";
import { type FileItem, type PersonItem, problemOf } from "@tz/ui";
import { useMemo, useState } from "react";
import {
  type ApplicationView,
  checkValues,
  type Field,
  isRange,
  type Value,
  type WorkingDays,
} from "../../contract/index.ts";
import { daysQuery } from "../queries.ts";
import { useFaultText } from "./use-fault-text.ts";

/** What was filled in, as the fields hold it; not everything of it need be right. */
export type Given = Readonly<Record<string, unknown>>;

/** What the values name, as pickers show it. */
export interface KnownThings {
  persons: readonly PersonItem[];
  files: readonly FileItem[];
}
export const nothingKnown: KnownThings = { persons: [], files: [] };

/** What the values of an application name. */
export const knownIn = ({ names, files }: Pick<ApplicationView, "names" | "files">): KnownThings => ({
  persons: Object.entries(names).map(([id, name]) => ({ id, name, place: "" })),
  files: files.map(fileItem),
});

/** A form that is being filled in. */
export interface Filled {
  given: Given;
  known: KnownThings;
}

/** The ranges whose working days are asked of the server. */
function countedRanges(fields: readonly Field[], given: Given): [from: string, to: string][] {
  return fields.flatMap((field) => {
    const value = given[field.name] as Value | undefined;
    if (field.kind !== "dateRange" || field.days !== "working" || !value || !isRange(value)) return [];
    return value.from && value.to && value.from <= value.to ? [[value.from.slice(0, 10), value.to.slice(0, 10)]] : [];
  });
}

function useWorkingDays(fields: readonly Field[], given: Given): WorkingDays {
  const ranges = countedRanges(fields, given);
  const answers = useQueries({ queries: ranges.map(([from, to]) => daysQuery(from, to)) });
  return ({ from, to }) => {
    const at = ranges.findIndex(([first, last]) => first === from.slice(0, 10) && last === to.slice(0, 10));
    return answers[at]?.data?.days;
  };
}

/** The values with which a new application begins. */
export function initialValues(fields: readonly Field[], today: string): Given {
  const entries = fields.flatMap((field): [string, unknown][] => {
    if (field.kind === "text" && field.initial !== "") return [[field.name, field.initial]];
    if (field.kind === "number" && field.initial !== null) return [[field.name, field.initial]];
    if (field.kind === "date" && field.initial === "today") return [[field.name, today]];
    if (field.kind === "choice" && field.initial.length > 0)
      return [[field.name, field.many ? field.initial : field.initial[0]]];
    return [];
  });
  return Object.fromEntries(entries);
}

/** A form while it is filled in: what is shown, worked out and wrong follows every key. */
export function useFilling(
  fields: readonly Field[],
  { given, known }: Filled,
  write: (change: (before: Filled) => Filled) => void,
) {
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const say = useFaultText();
  const workingDays = useWorkingDays(fields, given);
  const checked = useMemo(
    () => checkValues(fields, given, { complete: true, workingDays }),
    [fields, given, workingDays],
  );
  const own = checked.faults.map((fault) => ({ path: fault.path, message: say(fault) }));
  const faults = new Map(
    [...(tried ? own : []), ...(problemOf(refusal)?.faults ?? [])].map((one) => [one.path, one.message]),
  );
  return {
    given,
    known,
    checked,
    workingDays,
    faults,
    isRight: own.length === 0,
    /** Shows what is missing from now on. */
    tryIt: () => setTried(true),
    refuse: setRefusal,
    change(name: string, value: unknown) {
      write((before) => ({ ...before, given: { ...before.given, [name]: value } }));
      setRefusal(undefined);
    },
    /** Remembers how things that were just chosen are called. */
    learn(things: Partial<KnownThings>) {
      write(({ known: { persons, files }, ...before }) => ({
        ...before,
        known: { persons: [...(things.persons ?? []), ...persons], files: [...(things.files ?? []), ...files] },
      }));
    },
  };
}
export type Filling = ReturnType<typeof useFilling>;
