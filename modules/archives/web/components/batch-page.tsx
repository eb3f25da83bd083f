import { EmptyState, KeysetList, Page, PageHeader, Sheet, StatusTag, type Tone } from "@tz/ui";
import type { ComponentProps, ReactNode } from "react";
import { useText } from "../text.ts";

interface BatchPageProps<Row> {
  title: string;
  /** The list that the batch stands in. */
  back: string;
  state: { tone: Tone; words: string };
  actions: ReactNode;
  /** What is known of the batch as a whole. */
  facts: { title: string; shown: ReactNode };
  items: { title: string } & Omit<ComponentProps<typeof KeysetList<Row>>, "empty">;
  /** A drawer that is open. */
  children?: ReactNode;
}

/** A batch of items that goes a course of its own, such as an appraisal or a transfer: its facts, and its list. */
export function BatchPage<Row>({ title, back, state, actions, facts, items, children }: BatchPageProps<Row>) {
  const text = useText();
  const { title: listTitle, ...list } = items;
  return (
    <Page>
      <PageHeader
        title={title}
        back={back}
        facts={<StatusTag tone={state.tone}>{state.words}</StatusTag>}
        actions={actions}
      />
      <Sheet title={facts.title}>{facts.shown}</Sheet>
      <Sheet title={listTitle} padding="flush">
        <KeysetList {...list} empty={<EmptyState title={text("filter.none")} />} />
      </Sheet>
      {children}
    </Page>
  );
}
