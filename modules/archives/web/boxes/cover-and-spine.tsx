import { useBilingual } from "@tz/kernel/web/base";
import { type BoxView, retentionEntries } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { useText } from "../text.ts";

/** What stands on 盒脊 (DA/T 22-2015), from the top down: names and values; 起止件号 are two, the first above the last. */
export function useSpine(box: BoxView): readonly (readonly [name: string, ...values: (string | number)[]])[] {
  const text = useText();
  const say = useBilingual();
  return [
    [text("fonds.number"), box.fonds],
    [text("column.year"), box.year],
    [text("column.retention"), say(retentionEntries[box.retention])],
    [text("item.organ"), box.organName ?? ""],
    [text("box.span"), box.first ?? "", box.last ?? ""],
    [text("box.number"), box.number],
  ];
}

/** 盒面 and 盒脊 as they are looked at on the screen. */
export function CoverAndSpine({ box }: { box: BoxView }) {
  const spine = useSpine(box);
  return (
    <div className={styles.spine}>
      <div className={styles.cover}>{box.fondsName}</div>
      <table>
        <tbody>
          {spine.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{values.filter((value) => value !== "").join(" – ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
