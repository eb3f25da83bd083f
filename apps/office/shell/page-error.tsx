import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ErrorState, Page } from "@tz/ui";

/** A page that could not be shown at all. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page>
      <ErrorState error={error} onRetry={retry} />
    </Page>
  );
}
