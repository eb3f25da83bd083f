import { type Column, DateText, EmptyState, KeysetList, Page, PageHeader, Sheet, StatusTag, ViewTabs } from "@tz/ui";
import { useState } from "react";
import type { AccountView, IssuedPassword } from "../../../../contract/access/index.ts";
import { useAddressFilters, useKeyset } from "../../../base/index.ts";
import { PersonField } from "../../../people/index.ts";
import { AccountDrawer } from "../components/account-drawer.tsx";
import { FirstPasswords } from "../components/first-passwords.tsx";
import { PasswordSlips } from "../components/password-slips.tsx";
import { type Text, useText } from "../text.ts";

const views = ["locked", "noPassword", "dormant", "suspended"] as const;

/** Accounts that need somebody, and any account by its person's name. */
export default function AccountsPage() {
  const text = useText();
  const [{ view = "locked", person }, change] = useAddressFilters(["view", "person"]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [issued, setIssued] = useState<readonly IssuedPassword[]>([]);
  const trouble = views.find((one) => one === view) ?? "locked";
  const list = useKeyset<AccountView>({ key: ["accounts"], path: "/api/accounts", query: { trouble } });
  const issuing = trouble === "noPassword";
  return (
    <Page>
      <PageHeader title={text("accounts.title")} facts={text("accounts.what")} />
      <div style={{ maxWidth: "28rem" }}>
        <PersonField
          by="person"
          single
          value={[]}
          label={text("accounts.find")}
          placeholder={text("accounts.find")}
          onChange={([found]) => found && change({ person: found.id })}
        />
      </div>
      <PasswordSlips issued={issued} onDone={() => setIssued([])} />
      <Sheet padding="flush">
        <ViewTabs
          label={text("accounts.views")}
          current={trouble}
          tabs={views.map((key) => ({
            key,
            label: text(`accounts.${key}`),
            href: `/administration/accounts?view=${key}`,
          }))}
        />
        {issuing && (
          <FirstPasswords
            chosen={chosen}
            onIssued={(passwords) => {
              setIssued(passwords);
              setChosen(new Set());
            }}
          />
        )}
        <KeysetList
          label={text(`accounts.${trouble}`)}
          list={list}
          columns={columnsOf(text)}
          rowKey={({ personId }) => personId}
          onOpen={({ personId }) => change({ person: personId })}
          {...(issuing ? { selection: { keys: chosen, onChange: setChosen } } : {})}
          empty={<EmptyState title={text("accounts.none")} hint={text(`accounts.${trouble}Hint`)} />}
        />
      </Sheet>
      {person && (
        <AccountDrawer
          key={person}
          personId={person}
          onIssued={(password) => setIssued([password])}
          onClose={() => change({ person: undefined })}
        />
      )}
    </Page>
  );
}

function columnsOf(text: Text): Column<AccountView>[] {
  return [
    { key: "name", title: text("person"), card: "title", render: ({ name }) => name },
    { key: "account", title: text("accounts.account"), card: "facts", render: ({ account }) => account },
    {
      key: "trouble",
      title: text("accounts.state"),
      card: "top",
      render: ({ troubles }) =>
        troubles.map((one) => (
          <StatusTag key={one} tone="warn">
            {text(`accounts.${one}`)}
          </StatusTag>
        )),
    },
    {
      key: "locked",
      title: text("accounts.until"),
      card: "labelled",
      render: ({ lockedUntil }) => <DateText value={lockedUntil} form="minute" />,
    },
    {
      key: "used",
      title: text("accounts.used"),
      card: "labelled",
      render: ({ lastUsedAt }) => (lastUsedAt ? <DateText value={lastUsedAt} /> : text("accounts.never")),
    },
  ];
}
