import { z } from "zod";

const Counts = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });
export type ImportCounts = z.infer<typeof Counts>;

/** What an import of units did. */
export const UnitImport = z.object({ units: Counts, departments: Counts }).meta({ id: "UnitImport" });

/** What an import of people did. */
export const PeopleImport = z.object({ people: Counts, posts: Counts }).meta({ id: "PeopleImport" });

/** The only type of sheet that is read and written. */
export const sheetMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
