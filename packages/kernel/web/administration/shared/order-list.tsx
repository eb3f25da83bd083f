import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { moved } from "./moved.ts";
import styles from "./shared.module.css";

interface OrderListProps<Item> {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  /** Names of the buttons for one item, e.g. 将张建国上移. */
  upLabel: (item: Item) => string;
  downLabel: (item: Item) => string;
  onOrder: (items: Item[]) => void;
}

/** A list whose order people set: by dragging, or with the two buttons of each line. */
export function OrderList<Item>(props: OrderListProps<Item>) {
  const { label, items, keyOf, render, upLabel, downLabel, onOrder } = props;
  const [dragged, setDragged] = useState<number>();
  return (
    <ol className={styles.order} aria-label={label}>
      {items.map((item, at) => (
        <li
          key={keyOf(item)}
          draggable
          data-dragged={dragged === at}
          onDragStart={() => setDragged(at)}
          onDragEnd={() => setDragged(undefined)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={() => dragged !== undefined && onOrder(moved(items, dragged, at))}
        >
          <span className={styles.orderItem}>{render(item)}</span>
          <Button
            type="text"
            aria-label={upLabel(item)}
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            onClick={() => onOrder(moved(items, at, at - 1))}
          />
          <Button
            type="text"
            aria-label={downLabel(item)}
            icon={<ArrowDownOutlined />}
            disabled={at === items.length - 1}
            onClick={() => onOrder(moved(items, at, at + 1))}
          />
        </li>
      ))}
    </ol>
  );
}
