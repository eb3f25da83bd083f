import { useQuery } from "@tanstack/react-query";
import { DateText, ErrorState, Facts, Skeleton, StatusTag } from "@tz/ui";
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { AccountView, IssuedPassword } from "../../../../contract/access/index.ts";
import { api } from "../../../base/index.ts";
import { ActDrawer } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { useText } from "../text.ts";
import { type AccountStep, accountAct } from "./account-acts.ts";
import { AccountSessions } from "./account-sessions.tsx";

interface AccountDrawerProps {
  personId: string;
  onIssued: (password: IssuedPassword) => void;
  onClose: () => void;
}

/** One account: whether it can be used, where it is signed in, and everything the security administrator may do. */
export function AccountDrawer({ personId, onIssued, onClose }: AccountDrawerProps) {
  const text = useText();
  const [step, setStep] = useState<AccountStep>();
  const account = useQuery({
    queryKey: ["account", personId],
    queryFn: ({ signal }) => api.get<AccountView>(`/api/people/${personId}/account`, {}, signal),
  });
  const issued = (answer: unknown) => {
    if (step !== "issuePassword") return;
    onIssued(answer as IssuedPassword);
    onClose();
  };
  return (
    <Drawer open size={560} title={account.data?.name ?? ""} onClose={onClose}>
      {account.isPending && <Skeleton kind="text" lines={6} />}
      {account.isError && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.data && (
        <div className={styles.stack}>
          <div className={styles.buttons}>
            {account.data.may.map((one) => (
              <Button key={one} danger={one === "suspend"} onClick={() => setStep(one)}>
                {text(`step.${one}`)}
              </Button>
            ))}
          </div>
          <AboutAccount account={account.data} />
          <h2>{text("sessions.title")}</h2>
          <AccountSessions personId={personId} />
        </div>
      )}
      {account.data && step && (
        <ActDrawer
          act={accountAct(text, account.data, step)}
          changes={[["accounts"], ["account"], ["accountSessions"]]}
          onDone={issued}
          onClose={() => setStep(undefined)}
        />
      )}
    </Drawer>
  );
}

function AboutAccount({ account }: { account: AccountView }) {
  const text = useText();
  const state =
    account.troubles.length === 0 ? (
      <StatusTag tone="good">{text("accounts.good")}</StatusTag>
    ) : (
      account.troubles.map((one) => (
        <StatusTag key={one} tone="warn">
          {text(`accounts.${one}`)}
        </StatusTag>
      ))
    );
  return (
    <Facts
      facts={[
        { label: text("accounts.account"), value: account.account },
        { label: text("accounts.state"), value: state },
        {
          label: text("accounts.until"),
          value: account.lockedUntil && <DateText value={account.lockedUntil} form="minute" />,
        },
        {
          label: text("accounts.used"),
          value: account.lastUsedAt ? <DateText value={account.lastUsedAt} form="minute" /> : text("accounts.never"),
        },
        { label: text("accounts.due"), value: account.passwordDue && text(`accounts.due.${account.passwordDue}`) },
        { label: text("accounts.totp"), value: text(account.totpEnabled ? "accounts.totpOn" : "accounts.totpOff") },
      ]}
    />
  );
}
