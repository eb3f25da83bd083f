import { api, useCommand, useKeyset } from "@tz/kernel/web/base";
import {
  type Column,
  ConfirmSentence,
  DateText,
  EmptyState,
  Facts,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  StatusTag,
  type Tone,
  toast,
} from "@tz/ui";
import { Drawer, Input, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { DropView } from "../../contract/index.ts";
import { Consequences } from "../components/ask-to-drop.tsx";
import { RootFacts } from "../components/root-facts.tsx";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

const tones: Record<DropView["state"], Tone> = {
  asked: "active",
  approved: "bad",
  refused: "plain",
  withdrawn: "plain",
};

/** 停止信任审批: the system administrator decides what the security administrator asked for. */
export default function DropsPage() {
  const text = useText();
  const [opened, setOpened] = useState<DropView>();
  const list = useKeyset<DropView>({ key: [...sealsKey, "drops"], path: "/api/seals/drops" });
  const columns = useMemo(
    (): Column<DropView>[] => [
      { key: "root", title: text("authority.foundName"), render: ({ root }) => root.name, card: "title" },
      { key: "reason", title: text("action.reason"), render: ({ reason }) => reason, card: "labelled" },
      { key: "asked", title: text("seals.asked"), render: ({ askedBy }) => askedBy, width: "7em", card: "facts" },
      {
        key: "at",
        title: text("drop.askedAt"),
        render: ({ askedAt }) => <DateText value={askedAt} form="minute" />,
        width: "11em",
        card: "facts",
      },
      {
        key: "state",
        title: text("own.state"),
        render: ({ state }) => <StatusTag tone={tones[state]}>{text(`drop.state.${state}`)}</StatusTag>,
        width: "8em",
        card: "top",
      },
    ],
    [text],
  );
  return (
    <Page>
      <PageHeader title={text("drop.title")} />
      <Sheet padding="flush">
        <KeysetList
          label={text("drop.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={setOpened}
          empty={<EmptyState title={text("drop.none")} hint={text("drop.noneHint")} />}
        />
      </Sheet>
      {opened && <DropDrawer drop={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

function DropDrawer({ drop, onClose }: { drop: DropView; onClose: () => void }) {
  const text = useText();
  return (
    <Drawer open onClose={onClose} title={drop.root.name} size={560}>
      <div className={styles.gap}>
        <Facts
          facts={[
            { label: text("seals.asked"), value: drop.askedBy },
            { label: text("drop.askedAt"), value: <DateText value={drop.askedAt} form="minute" /> },
            { label: text("drop.since"), value: <DateText value={drop.since} form="minute" /> },
            { label: text("action.reason"), value: drop.reason, wide: true },
            { label: text("drop.decidedBy"), value: drop.decidedBy },
            { label: text("drop.answer"), value: drop.answer, wide: true },
          ]}
        />
        <RootFacts root={drop.root} />
        {drop.state === "asked" && <Deciding drop={drop} onClose={onClose} />}
      </div>
    </Drawer>
  );
}

const choices = ["approve", "refuse"] as const;

function Deciding({ drop, onClose }: { drop: DropView; onClose: () => void }) {
  const text = useText();
  const [choice, setChoice] = useState<(typeof choices)[number]>("approve");
  const [answer, setAnswer] = useState("");
  const decide = useCommand(
    (body: { version: number; answer?: string }, key) => api.post(`/api/seals/drops/${drop.id}/${choice}`, body, key),
    {
      changes: [sealsKey],
      onDone: () => {
        toast(text("action.done"));
        onClose();
      },
    },
  );
  const refuses = choice === "refuse";
  return (
    <>
      <Segmented
        value={choice}
        onChange={setChoice}
        options={choices.map((value) => ({ value, label: text(`action.${value}`) }))}
      />
      {refuses ? (
        <Input
          maxLength={500}
          aria-label={text("drop.answer")}
          placeholder={text("drop.answerHint")}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      ) : (
        <Consequences root={drop.root} />
      )}
      <ConfirmSentence
        danger={!refuses}
        sentence={text(refuses ? "drop.refuseSentence" : "drop.approveSentence")}
        confirm={text(`action.${choice}`)}
        disabled={refuses && answer.trim().length < 2}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={() => decide.mutate({ version: drop.version, ...(refuses && { answer }) })}
        onCancel={onClose}
      />
    </>
  );
}
