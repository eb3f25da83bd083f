import { Skeleton } from "@tz/ui";
import { Segmented } from "antd";
import { lazy, Suspense, useMemo, useState } from "react";
import { useBilingual, useSignInWays } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./sign-in-choice.module.css";
import { SignInForm } from "./sign-in-form.tsx";

/** By password, or by another way that the security rules allow. */
export function SignInChoice({ methods }: { methods: readonly string[] }) {
  const text = useText();
  const bilingual = useBilingual();
  const ways = useSignInWays().filter(({ method }) => methods.includes(method));
  const [chosen, setChosen] = useState("password");
  const way = ways.find(({ method }) => method === chosen);
  if (ways.length === 0) return <SignInForm />;
  return (
    <div className={styles.choice}>
      <Segmented
        block
        aria-label={text("signIn.how")}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: "password", label: text("signIn.byPassword") },
          ...ways.map(({ method, label }) => ({ value: method, label: bilingual(label) })),
        ]}
      />
      {way ? <WayForm form={way.form} /> : <SignInForm />}
    </div>
  );
}

function WayForm({ form }: { form: ReturnType<typeof useSignInWays>[number]["form"] }) {
  const Form = useMemo(() => lazy(form), [form]);
  return (
    <Suspense fallback={<Skeleton kind="text" lines={3} />}>
      <Form />
    </Suspense>
  );
}
