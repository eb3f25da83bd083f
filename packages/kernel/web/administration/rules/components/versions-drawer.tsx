import { type Column, DateText, EmptyState, KeysetList } from "@tz/ui";
import { Drawer } from "antd";
import { useMemo } from "react";
import { useBilingual, useKeyset } from "../../../base/index.ts";
import type { RuleSet, RuleVersion } from "../queries.ts";
import type { RuleField } from "../schema.ts";
import { type Text, useText } from "../text.ts";
import { RuleValues } from "./rule-values.tsx";

interface VersionsDrawerProps {
  set: RuleSet;
  fields: readonly RuleField[];
  onClose: () => void;
}

/** Every version of a rule set, the newest first: since when, by whom and why. */
export function VersionsDrawer({ set, fields, onClose }: VersionsDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const list = useKeyset<RuleVersion>({
    key: ["ruleSets", set.name, "versions"],
    path: `/api/rule-sets/${set.name}/versions`,
  });
  const columns = useMemo(() => columnsOf(text, fields), [text, fields]);
  return (
    <Drawer open size={860} title={text("rules.versionsNamed", { name: bilingual(set.words) })} onClose={onClose}>
      <KeysetList
        label={text("rules.versions")}
        list={list}
        columns={columns}
        rowKey={({ version }) => String(version)}
        empty={<EmptyState title={text("rules.noVersion")} />}
      />
    </Drawer>
  );
}

const columnsOf = (text: Text, fields: readonly RuleField[]): Column<RuleVersion>[] => [
  {
    key: "version",
    title: text("rules.version"),
    width: "6rem",
    card: "title",
    render: ({ version }) => text("rules.numbered", { version }),
  },
  {
    key: "value",
    title: text("rules.value"),
    card: "facts",
    render: ({ value }) => <RuleValues fields={fields} value={value} />,
  },
  { key: "reason", title: text("rules.reason"), width: "10rem", card: "labelled", render: ({ reason }) => reason },
  {
    key: "from",
    title: text("rules.validFrom"),
    width: "10rem",
    card: "labelled",
    render: ({ validFrom }) => validFrom && <DateText value={validFrom} form="minute" />,
  },
  { key: "by", title: text("rules.by"), width: "6rem", card: "labelled", render: ({ changedBy }) => changedBy?.name },
];
