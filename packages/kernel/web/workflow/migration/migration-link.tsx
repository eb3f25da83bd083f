import { Button } from "antd";
import { useText } from "../text.ts";

interface MigrationLinkProps {
  processId: string;
  name: string;
}

/** Leads to where running cases are taken to another version. */
export function MigrationLink({ processId, name }: MigrationLinkProps) {
  const text = useText();
  return (
    <Button href={`/administration/processes/${processId}/migration?name=${encodeURIComponent(name)}`}>
      {text("migration.link")}
    </Button>
  );
}
