import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, Sheet, Skeleton } from "@tz/ui";
import { Suspense } from "react";
import type { ProcessChange, ProcessComparison } from "../../../../contract/workflow/index.ts";
import { api, type Query } from "../../../base/index.ts";
import { ProcessPicture } from "../../picture/lazy-picture.ts";
import { processesKey } from "../queries.ts";
import { useText } from "../text.ts";
import { ChangeList } from "./change-list.tsx";

interface ComparisonPicturesProps {
  path: string;
  query?: Query;
}

const marked = (changes: readonly ProcessChange[], kind: ProcessChange["kind"]) =>
  changes.filter((change) => change.kind === kind && change.type !== "bpmn:Process").map(({ element }) => element);

/** Two versions one above the other, with what was removed shown in the earlier and all else in the later. */
export function ComparisonPictures({ path, query = {} }: ComparisonPicturesProps) {
  const text = useText();
  const comparison = useQuery({
    queryKey: [...processesKey, "compare", path, query],
    queryFn: ({ signal }) => api.get<ProcessComparison>(path, query, signal),
    gcTime: 0, // a draft may have changed since
  });
  if (comparison.isPending) return <Skeleton />;
  if (comparison.isError) return <ErrorState error={comparison.error} onRetry={() => void comparison.refetch()} />;
  const { before, after, changes, names } = comparison.data;
  const nameOf = (number: number | null) =>
    number === null ? text("compare.draft") : text("version.numbered", { number });
  return (
    <>
      <Sheet title={text("compare.title", { before: nameOf(before.number), after: nameOf(after.number) })}>
        {changes.length === 0 ? (
          <EmptyState title={text("compare.none")} />
        ) : (
          <ChangeList changes={changes} names={names} />
        )}
      </Sheet>
      <Sheet title={nameOf(before.number)}>
        <Suspense fallback={<Skeleton />}>
          <ProcessPicture xml={before.bpmn} removed={marked(changes, "removed")} changed={marked(changes, "changed")} />
        </Suspense>
      </Sheet>
      <Sheet title={nameOf(after.number)}>
        <Suspense fallback={<Skeleton />}>
          <ProcessPicture
            xml={after.bpmn}
            added={marked(changes, "added")}
            changed={marked(changes, "changed")}
            moved={marked(changes, "moved")}
          />
        </Suspense>
      </Sheet>
    </>
  );
}
