import { usePost } from "@tz/kernel/web/access";
import { address, useAddressFilters, usePrintRows } from "@tz/kernel/web/base";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import type { IncomingRow } from "../../../contract/index.ts";
import { useText } from "../text.ts";
import { PrintedRegister } from "./printed-register.tsx";
import { registerFilterNames } from "./register-filters.ts";

/** Takes the register away, as filtered: as an Excel sheet, or printed to be bound. */
export function RegisterTools() {
  const text = useText();
  const [filters] = useAddressFilters(registerFilterNames);
  const unitName = usePost()?.unitName ?? "";
  const { rows, loading, error, print } = usePrintRows<IncomingRow>("/api/incoming", filters);
  return (
    <>
      <Button href={address("/api/incoming/export", filters)} download>
        {text("register.export")}
      </Button>
      <Button loading={loading} onClick={print}>
        {text("register.print")}
      </Button>
      <FaultNote error={error} />
      {rows && <PrintedRegister rows={rows} unitName={unitName} />}
    </>
  );
}
