import { newId } from "../../base/index.ts";
import type { NewPersonRow } from "../organisation.ts";
import type { personSheet } from "./person-sheet.ts";
import type { ReadRow } from "./read-rows.ts";
import type { SheetFaults } from "./sheet-faults.ts";

export type PersonSheetRead = ReadRow<typeof personSheet.columns>;

export interface PresentPerson {
  id: string;
  account: string;
  name: string;
  phone: string | null;
  email: string | null;
  state: string;
}

/** One person of the sheet with the rows that are about them. */
export interface PlannedPerson {
  person: NewPersonRow & { phone: string | null; email: string | null };
  /** Absent: the person is new. */
  before: PresentPerson | undefined;
  rows: PersonSheetRead[];
}

interface Present {
  /** Everybody whose account the sheet names. */
  byAccount: ReadonlyMap<string, PresentPerson>;
  /** Whether somebody of this name has a post in the unit of this code. */
  isNamedIn(name: string, unitCode: string | null): boolean;
  /** A new account for a name; each call gives another one. */
  newAccount(name: string): string;
}

/** Gathers the rows by person: by account, or a new person for each row without one. */
export function planPeople(rows: readonly PersonSheetRead[], present: Present, faults: SheetFaults): PlannedPerson[] {
  const withAccount = Map.groupBy(
    rows.filter(({ values }) => values.account !== null),
    ({ values }) => values.account ?? "",
  );
  const known = [...withAccount].map(([account, own]) => plannedByAccount(account, own, present, faults));
  return [...known, ...newcomers(rows, present, faults)];
}

function plannedByAccount(
  account: string,
  rows: PersonSheetRead[],
  { byAccount }: Present,
  faults: SheetFaults,
): PlannedPerson {
  const before = byAccount.get(account);
  const [first, ...others] = rows as [PersonSheetRead, ...PersonSheetRead[]];
  if (before?.state === "left")
    faults.add(first.place("account"), "people.account_left", { account, name: before.name });
  for (const other of others)
    if (describe(other) !== describe(first))
      faults.add(other.place("name"), "people.person_differs", { row: first.place("name").row });
  return { person: personOf(first, before?.id ?? newId(), account), before, rows };
}

const describe = ({ values }: PersonSheetRead) => JSON.stringify([values.name, values.phone, values.email]);

function personOf({ values }: PersonSheetRead, id: string, account: string): PlannedPerson["person"] {
  return { id, account, name: values.name, phone: values.phone, email: values.email };
}

/** Rows without an account. A name that is there already could be the same person, so it needs one. */
function newcomers(rows: readonly PersonSheetRead[], present: Present, faults: SheetFaults): PlannedPerson[] {
  const places = Map.groupBy(rows, ({ values }) => `${values.name} ${values.unitCode}`);
  return rows
    .filter(({ values }) => values.account === null)
    .map((row) => {
      const { name, unitCode } = row.values;
      const alone = places.get(`${name} ${unitCode}`)?.length === 1;
      if (!alone || present.isNamedIn(name, unitCode))
        faults.add(row.place("account"), "people.account_needed", { name });
      return { person: personOf(row, newId(), present.newAccount(name)), before: undefined, rows: [row] };
    });
}
