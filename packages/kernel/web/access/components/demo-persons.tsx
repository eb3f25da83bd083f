import { FaultNote } from "@tz/ui";
import { Collapse } from "antd";
import type { SignedIn, SignInOptions } from "../../../contract/access/index.ts";
import { api, useBilingual, useCommand } from "../../base/index.ts";
import { useText } from "../text.ts";
import { useEnter } from "../use-enter.ts";
import styles from "./demo-persons.module.css";
import { SignInChoice } from "./sign-in-choice.tsx";

/** The persons of the demo city, each signed in by one click. */
export function DemoPersons({
  persons,
  methods,
}: {
  persons: SignInOptions["demoPersons"];
  methods: readonly string[];
}) {
  const text = useText();
  const bilingual = useBilingual();
  const enter = useEnter();
  const signIn = useCommand((account: string, key) => api.post<SignedIn>("/api/sign-in/demo", { account }, key), {
    onDone: enter,
  });
  return (
    <>
      <p className={styles.lead}>{text("demo.lead")}</p>
      <FaultNote error={signIn.error} />
      <ul className={styles.persons}>
        {persons.map(({ account, name, postTitle, unitName, roles, hint }) => (
          <li key={account}>
            <button type="button" disabled={signIn.isPending} onClick={() => signIn.mutate(account)}>
              <strong>{name}</strong>
              <span>{postTitle}</span>
              <span className={styles.unit}>{unitName}</span>
              <span className={styles.roles}>{roles.map((role) => bilingual(role)).join(text("comma"))}</span>
              {hint && <span className={styles.hint}>{bilingual(hint)}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Collapse
        ghost
        items={[
          {
            key: "form",
            label: text(methods.length > 0 ? "demo.otherWays" : "demo.byPassword"),
            children: (
              <div className={styles.form}>
                <SignInChoice methods={methods} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
