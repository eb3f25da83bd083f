import { type Column, DateText, StatusTag, type Tone } from "@tz/ui";
import type { SealView } from "../../contract/index.ts";
import styles from "../seals.module.css";
import type { useText } from "../text.ts";

const tones: Record<SealView["state"], Tone> = {
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
    render: ({ state }) => <StatusTag tone={tones[state]}>{text(`seal.${state}`)}</StatusTag>,
    width: "7em",
    card: "top",
  },
  {
    key: "until",
    title: text("own.validUntil"),
    render: ({ validUntil }) => (validUntil ? <DateText value={validUntil} /> : ""),
    width: "9em",
    card: "labelled",
  },
  { key: "uses", title: text("own.uses"), render: ({ uses }) => uses, width: "6em", align: "end", card: "labelled" },
];
