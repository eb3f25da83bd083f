import { type Column, DateText, StatusTag, type Tone, useNow } from "@tz/ui";
import type { SealView } from "../../contract/index.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";

/** What each state of a seal looks like. */
export const sealTones: Record<SealView["state"], Tone> = {
  requested: "active",
  refused: "bad",
  active: "good",
  suspended: "warn",
  destroyed: "plain",
};

/** What lists of seals show of each. */
export const sealColumns = (text: ReturnType<typeof useText>): Column<SealView>[] => [
  {
    key: "picture",
    title: "",
    render: ({ id }) => <img className={styles.seal} src={`/api/seals/${id}/picture`} alt="" />,
    width: "6em",
    card: "hide",
  },
  {
    key: "name",
    title: text("own.name"),
    render: ({ name, kind }) => (kind === "person" ? `${name}（${text("seal.person")}）` : name),
    card: "title",
  },
  { key: "keeper", title: text("own.keeper"), render: ({ keeper }) => keeper.name, width: "7em", card: "labelled" },
  {
    key: "state",
    title: text("own.state"),
    render: ({ state }) => <StatusTag tone={sealTones[state]}>{text(`seal.${state}`)}</StatusTag>,
    width: "7em",
    card: "top",
  },
  {
    key: "until",
    title: text("own.validUntil"),
    render: (seal) => <Until seal={seal} />,
    width: "11em",
    card: "labelled",
  },
  { key: "uses", title: text("own.uses"), render: ({ uses }) => uses, width: "6em", align: "end", card: "labelled" },
];

/** As long before its end as an office is first reminded by default. */
const SOON = 60 * 86_400_000;

/** Until when a seal is valid, and whether it is time to renew it. */
function Until({ seal: { validUntil, state } }: { seal: SealView }) {
  const text = useText();
  const now = new Date(useNow()).getTime();
  if (!validUntil) return null;
  const left = new Date(validUntil).getTime() - now;
  const isUsed = state === "active" || state === "suspended";
  return (
    <>
      <DateText value={validUntil} />
      {isUsed && left < SOON && (
        <>
          {" "}
          <StatusTag tone={left < 0 ? "bad" : "warn"}>{text(left < 0 ? "seal.ended" : "seal.endsSoon")}</StatusTag>
        </>
      )}
    </>
  );
}
