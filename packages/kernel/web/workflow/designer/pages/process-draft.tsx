import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ErrorState, Skeleton, usePhone } from "@tz/ui";
import { lazy, Suspense } from "react";
import { draftQuery } from "../queries.ts";

const Designer = lazy(() => import("../designer.tsx"));
const SmallScreen = lazy(() => import("../small-screen.tsx"));

/** One process being drawn; on a phone it can be looked at and rehearsed. */
export default function ProcessDraftPage() {
  const { draftId } = useParams({ strict: false }) as { draftId: string };
  const draft = useQuery(draftQuery(draftId));
  const isPhone = usePhone();
  if (draft.isPending) return <Skeleton lines={8} />;
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  const Shown = isPhone ? SmallScreen : Designer;
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Shown key={draftId} draft={draft.data} />
    </Suspense>
  );
}
