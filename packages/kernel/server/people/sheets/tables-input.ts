import { z } from "zod";

/** A workbook that was read, as the input of an import. */
export const WorkbookInput = z.object({
  tables: z.array(
    z.object({ name: z.string(), rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })) }),
  ),
});
