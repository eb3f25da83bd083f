import { useQuery } from "@tanstack/react-query";
import { ErrorState, Skeleton, useDocumentTitle } from "@tz/ui";
import { ChangePasswordForm } from "../components/change-password-form.tsx";
import { Welcome } from "../components/welcome.tsx";
import { meQuery } from "../me.ts";
import { useText } from "../text.ts";
import { useEnter } from "../use-enter.ts";

/** A password that was given by an administrator or is too old is changed before anything else. */
export default function PasswordDuePage() {
  const text = useText();
  const enter = useEnter();
  const me = useQuery(meQuery);
  useDocumentTitle(text("password.change"));
  return (
    <Welcome title={text("password.change")} lead={me.data && text(`password.${me.data.passwordDue ?? "expired"}`)}>
      {me.isPending && <Skeleton kind="text" lines={4} />}
      {me.isError && <ErrorState error={me.error} onRetry={() => void me.refetch()} />}
      {me.data && <ChangePasswordForm onDone={enter} />}
    </Welcome>
  );
}
