import { EmptyState, type UnitBranch, unitTree } from "@tz/ui";
import { Tree, type TreeDataNode } from "antd";
import { useMemo } from "react";
import type { UnitView } from "../../../contract/people/index.ts";
import { useText } from "../text.ts";

interface UnitTreeProps {
  units: readonly UnitView[];
  /** Found by words: one below the other, without their tree. */
  flat: boolean;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

const height = 560; // px

function nodeOf({ id, shortName, name, children }: UnitBranch): TreeDataNode {
  return { key: id, title: <span title={name}>{shortName || name}</span>, children: children.map(nodeOf) };
}

/** The tree of units, to choose one and see its people. */
export function UnitTree({ units, flat, chosen, onChoose }: UnitTreeProps) {
  const text = useText();
  const roots = useMemo(
    () => (flat ? units.map((unit) => ({ ...unit, children: [] })) : unitTree(units)),
    [units, flat],
  );
  if (units.length === 0) return <EmptyState title={text("directory.noUnit")} />;
  return (
    <Tree
      key={String(flat)}
      blockNode
      virtual
      height={height}
      treeData={roots.map(nodeOf)}
      defaultExpandedKeys={roots.slice(0, 3).map(({ id }) => id)}
      selectedKeys={chosen ? [chosen] : []}
      onSelect={(_, { node }) => onChoose(String(node.key))}
    />
  );
}
