import { Checkbox, Tree, type TreeDataNode } from "antd";
import { useMemo } from "react";
import { EmptyState } from "../states/empty-state.tsx";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./pickers.module.css";
import { type UnitBranch, type UnitItem, unitMatches, unitTree } from "./units.ts";

interface UnitChoicesProps {
  units: readonly UnitItem[];
  /** Words being searched: then the units found are a plain list, otherwise a tree. */
  words: string;
  chosen: readonly string[];
  single: boolean;
  onChange: (ids: string[]) => void;
}

const treeHeight = 380; // px

function nodeOf({ id, name, children }: UnitBranch): TreeDataNode {
  return { key: id, title: name, children: children.map(nodeOf) };
}

/** The units one may choose. A unit above is a recipient of its own: checking it does not check those below. */
export function UnitChoices({ units, words, chosen, single, onChange }: UnitChoicesProps) {
  const text = useUiText();
  const roots = useMemo(() => unitTree(units), [units]);
  const found = useMemo(() => (words ? units.filter((unit) => unitMatches(unit, words)) : []), [units, words]);
  const set = (ids: string[]) => onChange(single ? ids.filter((id) => !chosen.includes(id)).slice(-1) : ids);
  if (words && found.length === 0) return <EmptyState title={text("units.nothing")} hint={text("units.nothingHint")} />;
  if (words) {
    return (
      <Checkbox.Group
        className={styles.found}
        value={[...chosen]}
        options={found.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ids) => set([...chosen.filter((id) => !found.some((unit) => unit.id === id)), ...ids])}
      />
    );
  }
  return (
    <Tree
      checkable
      checkStrictly
      virtual
      height={treeHeight}
      selectable={false}
      treeData={roots.map(nodeOf)}
      defaultExpandedKeys={roots.map(({ id }) => id)}
      checkedKeys={[...chosen]}
      onCheck={(_, { node, checked }) => {
        const id = String(node.key);
        set(checked ? [...chosen, id] : chosen.filter((other) => other !== id));
      }}
    />
  );
}
