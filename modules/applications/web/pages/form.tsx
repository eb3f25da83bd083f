import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ErrorState, Page, Sheet, Skeleton } from "@tz/ui";
import { Designer } from "../designer/designer.tsx";
import { formQuery } from "../queries.ts";

/** Where a kind of application is drawn. */
export default function FormPage() {
  const { formId } = useParams({ strict: false }) as { formId: string };
  const form = useQuery({ ...formQuery(formId), refetchOnWindowFocus: false });
  if (form.data) return <Designer key={formId} view={form.data} />;
  return (
    <Page>
      <Sheet>
        {form.isError ? <ErrorState error={form.error} onRetry={() => void form.refetch()} /> : <Skeleton lines={8} />}
      </Sheet>
    </Page>
  );
}
