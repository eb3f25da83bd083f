import { Button } from "antd";
import { useText } from "../text.ts";

/** Leads to where running cases are taken to another version. */
export function MigrationLink({ processId }: { processId: string }) {
  const text = useText();
  return <Button href={`/administration/processes/${processId}/migration`}>{text("migration.link")}</Button>;
}
