import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ErrorState, Skeleton, useDocumentTitle } from "@tz/ui";
import { Alert } from "antd";
import { useEffect } from "react";
import type { SignInOptions } from "../../../contract/access/index.ts";
import { api } from "../../base/index.ts";
import { DemoPersons } from "../components/demo-persons.tsx";
import { SignInChoice } from "../components/sign-in-choice.tsx";
import styles from "../components/welcome.module.css";
import { Welcome } from "../components/welcome.tsx";
import { signInOptionsKey } from "../forget-what-was-read.ts";
import { useText } from "../text.ts";

const ends = [
  "access.session_idle",
  "access.session_expired",
  "access.session_ended",
  "access.session_key_revoked",
] as const;
const isEnd = (why: string | undefined): why is (typeof ends)[number] => ends.some((end) => end === why);

/** Where everybody comes in: by one click in the demo city, by account and password, or another way that is allowed, elsewhere. */
export default function SignInPage() {
  const text = useText();
  const navigate = useNavigate();
  const { why } = useSearch({ strict: false }) as { why?: string };
  const options = useQuery({
    queryKey: [signInOptionsKey],
    queryFn: ({ signal }) => api.get<SignInOptions>("/api/sign-in/options", {}, signal),
  });
  const setUpNeeded = options.data?.setUpNeeded;
  useDocumentTitle(text("signIn.title"));
  useEffect(() => {
    if (setUpNeeded) void navigate({ to: "/set-up", replace: true });
  }, [setUpNeeded, navigate]);
  const persons = options.data?.demoPersons ?? [];
  return (
    <Welcome title={text("signIn.title")} wide={persons.length > 0}>
      {isEnd(why) && <Alert className={styles.why} type="warning" showIcon title={text(`signIn.${why}`)} />}
      {(options.isPending || setUpNeeded) && <Skeleton kind="text" lines={4} />}
      {options.isError && <ErrorState error={options.error} onRetry={() => void options.refetch()} />}
      {options.data && !setUpNeeded && persons.length === 0 && <SignInChoice methods={options.data.methods} />}
      {persons.length > 0 && <DemoPersons persons={persons} methods={options.data?.methods ?? []} />}
    </Welcome>
  );
}
