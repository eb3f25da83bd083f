import { useQueryClient } from "@tanstack/react-query";
import { usePost } from "@tz/kernel/web/access";
import { address, useAddressFilters } from "@tz/kernel/web/base";
import { Button } from "antd";
import { createPortal } from "react-dom";
import { useText } from "../text.ts";
import { PrintedRegister } from "./printed-register.tsx";
import { registerFilterNames } from "./register-filters.ts";
import { usePrintRegister } from "./use-print-register.ts";

/** Takes the register away, as filtered: as an Excel sheet, or printed to be bound. */
export function RegisterTools() {
  const text = useText();
  const [filters] = useAddressFilters(registerFilterNames);
  const unitName = usePost()?.unitName ?? "";
  const { rows, loading, print } = usePrintRegister(filters, useQueryClient());
  return (
    <>
      <Button href={address("/api/incoming/export", filters)} download>
        {text("register.export")}
      </Button>
      <Button loading={loading} onClick={print}>
        {text("register.print")}
      </Button>
      {rows && createPortal(<PrintedRegister rows={rows} unitName={unitName} />, document.body)}
    </>
  );
}
