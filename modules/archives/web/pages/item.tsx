import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useBilingual } from "@tz/kernel/web/base";
import {
  ErrorState,
  type Fact,
  Facts,
  Page,
  PageHeader,
  Sheet,
  Skeleton,
  StatusTag,
  Timeline,
  useLanguage,
  writeMoment,
} from "@tz/ui";
import { type ItemView, retentionEntries } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { CheckReports } from "../item/check-reports.tsx";
import { ItemActions } from "../item/item-actions.tsx";
import { ItemParts } from "../item/item-parts.tsx";
import { ruleText } from "../item/rule-text.ts";
import { itemQuery } from "../queries.ts";
import { type Text, useText } from "../text.ts";
import { checkTones, itemTones } from "../tones.ts";

/** One item: its entry, its parts in their order, its check reports, how the paper came about. */
export default function ItemPage() {
  const { itemId } = useParams({ strict: false }) as { itemId: string };
  const item = useQuery(itemQuery(itemId));
  if (item.isPending) return <Skeleton lines={8} />;
  if (item.isError) return <ErrorState error={item.error} onRetry={() => void item.refetch()} />;
  return <Item item={item.data} />;
}

function Item({ item }: { item: ItemView }) {
  const text = useText();
  const readable = item.sight === "content";
  return (
    <Page>
      <PageHeader
        title={item.title}
        back="/archives"
        facts={
          <>
            <span className={styles.code}>{item.code}</span>{" "}
            <StatusTag tone={itemTones[item.state]}>{text(`state.${item.state}`)}</StatusTag>{" "}
            <StatusTag tone={checkTones[item.check]}>{text(`check.${item.check}`)}</StatusTag>
          </>
        }
        actions={<ItemActions item={item} />}
      />
      <Sheet title={text("item.entry")}>
        <EntryFacts item={item} />
      </Sheet>
      <Sheet title={text("item.parts")}>
        <Reading item={item} />
        {readable && <ItemParts item={item} />}
      </Sheet>
      {readable && <CheckReports itemId={item.id} />}
      {readable && item.acts.length > 0 && (
        <Sheet title={text("item.acts")}>
          <Timeline entries={actsOf(item)} label={text("item.acts")} />
        </Sheet>
      )}
    </Page>
  );
}

/** What lets the reader read the files, or what they may do for it. */
function Reading({ item: { sight, borrowing, holderName } }: { item: ItemView }) {
  const text = useText();
  const language = useLanguage();
  const say = (words: string) => <p className={styles.hint}>{words}</p>;
  if (borrowing?.untilAt) {
    const until = new Date(borrowing.untilAt);
    return say(text("item.borrowed", { until: writeMoment(until, "minute", language, until) }));
  }
  if (borrowing) return say(text("item.asked", { holder: holderName }));
  return sight === "entry" && say(text("item.entryOnly"));
}

const actsOf = ({ acts }: ItemView) =>
  acts.map(({ at, person, post, act, opinion }, place) => ({
    key: String(place),
    at,
    who: [person, post].filter(Boolean).join("　"),
    did: act,
    opinion,
  }));

function EntryFacts({ item }: { item: ItemView }) {
  const text = useText();
  const say = useBilingual();
  const facts: Fact[] = [
    { label: text("column.number"), value: item.documentNumber },
    { label: text("column.author"), value: item.author },
    { label: text("column.date"), value: item.date },
    { label: text("item.type"), value: item.documentTypeWords },
    { label: text("column.year"), value: item.year },
    { label: text("column.retention"), value: retentionText(item, text, say) },
    { label: text("item.organ"), value: item.organName },
    { label: text("item.fonds"), value: `${item.fonds} ${item.fondsName}` },
    { label: text("item.holder"), value: item.holderName },
    { label: text("column.pages"), value: item.pages },
    { label: text("item.box"), value: item.boxNumber },
    { label: text("column.secrecy"), value: item.secrecy === "internal" && text("secrecy.internal") },
    { label: text("item.rule"), value: ruleText(item, text), wide: true },
    { label: text("item.recipients"), value: item.recipients, wide: true },
    { label: text("column.note"), value: item.note, wide: true },
  ];
  return <Facts facts={facts.filter(({ value }) => value !== false)} />;
}

const retentionText = (item: ItemView, text: Text, say: ReturnType<typeof useBilingual>) =>
  [say(retentionEntries[item.retention]), item.dueOn && text("item.until", { day: item.dueOn })]
    .filter(Boolean)
    .join("　");
