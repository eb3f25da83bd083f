import { Sheet } from "@tz/ui";
import type { PermissionView, RoleView } from "../../../../contract/access/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { differences } from "../differences.ts";
import { useText } from "../text.ts";

interface DifferencesProps {
  roles: readonly RoleView[];
  permissions: readonly PermissionView[];
}

/** Where the built-in roles hold other than what the platform gives them; nothing where they do not. */
export function Differences({ roles, permissions }: DifferencesProps) {
  const text = useText();
  const bilingual = useBilingual();
  const words = (list: readonly PermissionView[]) => list.map((one) => bilingual(one.words)).join(text("comma"));
  const changed = roles
    .map((role) => ({ role, ...differences(role, permissions) }))
    .filter(({ added, taken }) => added.length + taken.length > 0);
  if (changed.length === 0) return null;
  return (
    <Sheet title={text("differences.title")}>
      <ul>
        {changed.map(({ role, added, taken }) => (
          <li key={role.id}>
            <strong>{bilingual(role.name)}</strong>
            {added.length > 0 && <div>{text("differences.added", { permissions: words(added) })}</div>}
            {taken.length > 0 && <div>{text("differences.taken", { permissions: words(taken) })}</div>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
