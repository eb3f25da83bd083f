import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, Sheet, Skeleton } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { type DepartmentList, type DepartmentView, departmentKindWords } from "../../../../contract/people/index.ts";
import { api, useBilingual } from "../../../base/index.ts";
import { ActDrawer, EditDrawer } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { directoryKeys } from "../keys.ts";
import { useText } from "../text.ts";
import { type DepartmentEntries, DepartmentFields, departmentBody } from "./department-fields.tsx";

type Doing = { what: "create" } | { what: "change" | "abolish"; department: DepartmentView };

/** The departments of a unit. */
export function Departments({ unitId }: { unitId: string }) {
  const text = useText();
  const [doing, setDoing] = useState<Doing>();
  const departments = useQuery(departmentsQuery(unitId));
  const active = departments.data?.items.filter(({ state }) => state === "active") ?? [];
  return (
    <Sheet
      title={text("departments.title")}
      extra={<Button onClick={() => setDoing({ what: "create" })}>{text("departments.create")}</Button>}
    >
      {departments.isPending && <Skeleton kind="text" lines={3} />}
      {departments.isError && <ErrorState error={departments.error} onRetry={() => void departments.refetch()} />}
      {departments.isSuccess && active.length === 0 && <EmptyState title={text("departments.none")} />}
      {active.length > 0 && <DepartmentTable departments={active} onDo={setDoing} />}
      {doing && <DepartmentDrawer unitId={unitId} doing={doing} others={active} onClose={() => setDoing(undefined)} />}
    </Sheet>
  );
}

/** The departments of one unit, in their order. */
export const departmentsQuery = (unitId: string) => ({
  queryKey: ["departments", unitId],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<z.output<typeof DepartmentList>>("/api/departments", { unitId }, signal),
});

interface DepartmentTableProps {
  departments: readonly DepartmentView[];
  onDo: (doing: Doing) => void;
}

function DepartmentTable({ departments, onDo }: DepartmentTableProps) {
  const text = useText();
  const bilingual = useBilingual();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={text("departments.title")}>
        <thead>
          <tr>
            <th scope="col">{text("department.name")}</th>
            <th scope="col">{text("department.kind")}</th>
            <th scope="col">{text("acts")}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map((department) => (
            <tr key={department.id}>
              <td>{department.name}</td>
              <td>{bilingual(departmentKindWords[department.kind])}</td>
              <td className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={text("department.changeTitle", { name: department.name })}
                  onClick={() => onDo({ what: "change", department })}
                >
                  {text("unit.change")}
                </Button>
                <Button size="small" danger onClick={() => onDo({ what: "abolish", department })}>
                  {text("unit.abolish")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DepartmentDrawerProps {
  unitId: string;
  doing: Doing;
  others: readonly DepartmentView[];
  onClose: () => void;
}

function DepartmentDrawer({ unitId, doing, others, onClose }: DepartmentDrawerProps) {
  const text = useText();
  const department = doing.what === "create" ? undefined : doing.department;
  if (doing.what === "abolish") {
    const { id, name, version } = doing.department;
    return (
      <ActDrawer
        act={{
          title: text("unit.abolish"),
          sentence: text("department.abolishSentence", { name }),
          confirm: text("unit.abolish"),
          danger: true,
          send: () => ({ method: "post", path: `/api/departments/${id}/abolish`, body: { version } }),
        }}
        changes={directoryKeys}
        onClose={onClose}
      />
    );
  }
  return (
    <EditDrawer<DepartmentEntries>
      title={department ? text("department.changeTitle", { name: department.name }) : text("departments.create")}
      submit={text("save")}
      initial={department ?? { kind: "internal" }}
      sendOf={(entries) =>
        department
          ? {
              method: "patch",
              path: `/api/departments/${department.id}`,
              body: { ...departmentBody(entries), version: department.version },
            }
          : { method: "post", path: "/api/departments", body: { ...departmentBody(entries), unitId } }
      }
      changes={directoryKeys}
      onClose={onClose}
    >
      <DepartmentFields others={others.filter(({ id }) => id !== department?.id)} />
    </EditDrawer>
  );
}
