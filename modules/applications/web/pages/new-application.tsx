import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ErrorState, Page, Sheet, Skeleton } from "@tz/ui";
import dayjs from "dayjs";
import { useMemo } from "react";
import type { FillableForm } from "../../contract/index.ts";
import { initialValues, nothingKnown } from "../fill/use-filling.ts";
import { listAddress, openFormQuery } from "../queries.ts";
import { FillPage } from "./fill-page.tsx";

/** A new application of one kind. */
export default function NewApplicationPage() {
  const { formId } = useParams({ strict: false }) as { formId: string };
  const form = useQuery({ ...openFormQuery(formId), refetchOnWindowFocus: false });
  if (form.data) return <Loaded key={form.data.versionId} form={form.data} />;
  return (
    <Page width="narrow">
      <Sheet>
        {form.isError ? (
          <ErrorState error={form.error} onRetry={() => void form.refetch()} />
        ) : (
          <Skeleton kind="text" lines={8} />
        )}
      </Sheet>
    </Page>
  );
}

function Loaded({ form }: { form: FillableForm }) {
  const { id: formId, versionId, title, description, fields, overlap } = form;
  const start = useMemo(() => initialValues(fields, dayjs().format("YYYY-MM-DD")), [fields]);
  return (
    <FillPage
      {...{ title, description, formId, versionId, fields, overlap, start }}
      back={listAddress.get()}
      known={nothingKnown}
      kept={undefined}
    />
  );
}
