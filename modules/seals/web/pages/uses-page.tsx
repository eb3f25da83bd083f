import { nextAddress } from "@tz/kernel/web/access";
import { useAddressFilters, useKeyset } from "@tz/kernel/web/base";
import {
  type Column,
  DateText,
  EmptyState,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  StatusTag,
  type Tone,
  ViewTabs,
} from "@tz/ui";
import { Button } from "antd";
import { useMemo } from "react";
import type { UseView } from "../../contract/index.ts";
import { UseDrawer } from "../components/use-drawer.tsx";
import { sealsKey } from "../queries.ts";
import { useText } from "../text.ts";

const tones: Record<UseView["state"], Tone> = { waiting: "active", sealed: "good", refused: "bad", withdrawn: "plain" };

function useColumns(): Column<UseView>[] {
  const text = useText();
  return useMemo(
    () => [
      { key: "title", title: text("uses.paper"), render: ({ title }) => title, card: "title" },
      { key: "number", title: text("uses.number"), render: ({ number }) => number, width: "12em", card: "facts" },
      {
        key: "state",
        title: text("uses.state"),
        render: ({ state }) => <StatusTag tone={tones[state]}>{text(`use.${state}`)}</StatusTag>,
        width: "7em",
        card: "top",
      },
      { key: "by", title: text("uses.by"), render: ({ doneBy }) => doneBy ?? "", width: "7em", card: "facts" },
      {
        key: "at",
        title: text("uses.at"),
        render: ({ askedAt, doneAt }) => <DateText value={doneAt ?? askedAt} />,
        width: "9em",
        card: "facts",
      },
    ],
    [text],
  );
}

/** 待用印: what the keeper is to seal, and what was sealed. */
export default function UsesPage() {
  const text = useText();
  const [{ box, use: wanted, from }, change] = useAddressFilters(["box", "use", "from"]);
  const done = box === "done";
  const columns = useColumns();
  const list = useKeyset<UseView>({ key: [...sealsKey, "uses"], path: "/api/seals/uses", query: { done } });
  const opened = list.rows.find(({ id }) => id === wanted);
  return (
    <Page>
      <PageHeader
        title={text("uses.title")}
        actions={
          <>
            <Button href="/seals/own">{text("own.link")}</Button>
            {from && (
              <Button type="primary" href={nextAddress(from)}>
                {text("uses.back")}
              </Button>
            )}
          </>
        }
      />
      <Sheet padding="flush">
        <ViewTabs
          label={text("uses.tabs")}
          current={done ? "done" : "waiting"}
          tabs={[
            { key: "waiting", label: text("uses.waiting"), href: "/seals/uses" },
            { key: "done", label: text("uses.done"), href: "/seals/uses?box=done" },
          ]}
        />
        <KeysetList
          label={text("uses.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          {...(done ? {} : { onOpen: ({ id }: UseView) => change({ use: id }) })}
          empty={
            <EmptyState
              title={text(done ? "uses.noneDone" : "uses.noneWaiting")}
              hint={text(done ? "uses.noneDoneHint" : "uses.noneWaitingHint")}
            />
          }
        />
      </Sheet>
      {opened && <UseDrawer use={opened} onClose={() => change({ use: "" })} />}
    </Page>
  );
}
