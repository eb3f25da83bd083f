import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import {
  type Column,
  EmptyState,
  ErrorState,
  FilterBar,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  Skeleton,
  ViewTabs,
} from "@tz/ui";
import { Button, Select } from "antd";
import { useState } from "react";
import type { RoleHolder, RoleView } from "../../../../contract/access/index.ts";
import { useAddressFilters, useBilingual, useKeyset } from "../../../base/index.ts";
import { ActDrawer } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { GrantDrawer } from "../components/grant-drawer.tsx";
import { UnservedUnits } from "../components/unserved-units.tsx";
import { holdersKey, rolesQuery, unservedKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";

/** Which posts hold a role, and which units nobody can accept papers for; gives and takes it. */
export default function GrantsPage() {
  const text = useText();
  const bilingual = useBilingual();
  const [{ role: asked, q, view }, change] = useAddressFilters(["role", "q", "view"]);
  const [granting, setGranting] = useState(false);
  const roles = useQuery(rolesQuery);
  if (roles.isPending) return <Skeleton lines={8} />;
  if (roles.isError) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />;
  const grantable = roles.data.filter(({ may }) => may.includes("grant")).toSorted(businessFirst);
  const role = grantable.find(({ id }) => id === asked) ?? grantable[0];
  const receives = role?.permissions.includes("delivery.receive") ?? false;
  const unserved = receives && view === "unserved";
  return (
    <Page>
      <PageHeader
        title={text("grants.title")}
        facts={text("grants.what")}
        actions={
          role && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setGranting(true)}>
              {text("grants.grant")}
            </Button>
          )
        }
      />
      <div className={styles.buttons}>
        <label htmlFor="grants-role">{text("grants.role")}</label>
        <Select
          id="grants-role"
          style={{ minWidth: "14rem" }}
          value={role?.id ?? null}
          onChange={(id) => change({ role: id })}
          options={grantable.map(({ id, name }) => ({ value: id, label: bilingual(name) }))}
        />
      </div>
      {role && receives && <Views role={role} unserved={unserved} />}
      {!unserved && (
        <FilterBar
          fields={[{ kind: "text", key: "q", label: text("grants.search"), placeholder: text("grants.searchHint") }]}
          values={{ q }}
          onChange={change}
        />
      )}
      {role && (unserved ? <UnservedUnits role={role} /> : <Holders key={role.id} role={role} q={q} />)}
      {role && granting && <GrantDrawer role={role} onClose={() => setGranting(false)} />}
    </Page>
  );
}

/** The roles of daily work are granted more often than those of the three administrators. */
const businessFirst = (one: RoleView, other: RoleView) =>
  Number(one.duty !== "business") - Number(other.duty !== "business");

function Views({ role, unserved }: { role: RoleView; unserved: boolean }) {
  const text = useText();
  const href = `/administration/grants?role=${role.id}`;
  return (
    <ViewTabs
      label={text("grants.views")}
      current={unserved ? "unserved" : "holders"}
      tabs={[
        { key: "holders", label: text("grants.view.holders"), href },
        { key: "unserved", label: text("unserved.title"), href: `${href}&view=unserved` },
      ]}
    />
  );
}

function Holders({ role, q }: { role: RoleView; q: string | undefined }) {
  const text = useText();
  const bilingual = useBilingual();
  const [taking, setTaking] = useState<RoleHolder>();
  const list = useKeyset<RoleHolder>({
    key: [...holdersKey, role.id],
    path: `/api/roles/${role.id}/posts`,
    query: { q },
  });
  const name = bilingual(role.name);
  return (
    <Sheet title={text("grants.holders", { name })} padding="flush">
      <KeysetList
        label={text("grants.holders", { name })}
        list={list}
        columns={columnsOf(text, setTaking)}
        rowKey={({ postId }) => postId}
        empty={
          q ? (
            <EmptyState title={text("grants.notFound")} hint={text("grants.notFoundHint")} />
          ) : (
            <EmptyState title={text("grants.none")} hint={text("grants.noneHint")} />
          )
        }
      />
      {taking && (
        <ActDrawer
          act={{
            title: text("grants.take"),
            sentence: text("grants.takeSentence", {
              role: name,
              name: taking.personName,
              place: `${taking.unitName} ${taking.postTitle}`,
            }),
            confirm: text("grants.take"),
            danger: true,
            send: () => ({ method: "delete", path: `/api/posts/${taking.postId}/roles/${role.id}` }),
          }}
          changes={[holdersKey, unservedKey]}
          onClose={() => setTaking(undefined)}
        />
      )}
    </Sheet>
  );
}

function columnsOf(text: Text, take: (holder: RoleHolder) => void): Column<RoleHolder>[] {
  return [
    { key: "name", title: text("person"), width: "10rem", card: "title", render: ({ personName }) => personName },
    { key: "unit", title: text("unit"), card: "facts", render: ({ unitName }) => unitName },
    { key: "post", title: text("post"), card: "facts", render: ({ postTitle }) => postTitle },
    {
      key: "take",
      title: text("acts"),
      width: "8rem",
      align: "end",
      card: "facts",
      render: (holder) => (
        <Button
          size="small"
          danger
          aria-label={text("grants.takeFrom", { name: holder.personName })}
          onClick={() => take(holder)}
        >
          {text("grants.take")}
        </Button>
      ),
    },
  ];
}
