import { Printed } from "@tz/ui";
import type { BoxView, CatalogueRow } from "../../contract/index.ts";
import { CatalogueTable } from "../catalogue/printed-catalogue.tsx";
import { useText } from "../text.ts";
import { useSpine } from "./cover-and-spine.tsx";
import styles from "./printed-box.module.css";

interface PrintedBoxProps {
  box: BoxView;
  name: string;
  rows: readonly CatalogueRow[];
}

/** What is cut out and glued on a box, and what lies in it, each on a sheet of its own (DA/T 22-2015). Not on the screen. */
export function PrintedBox({ box, name, rows }: PrintedBoxProps) {
  const text = useText();
  return (
    <Printed>
      <section className={`${styles.leaf} ${styles.cover}`}>{box.fondsName}</section>
      <section className={styles.leaf}>
        <Spine box={box} />
      </section>
      <section className={styles.leaf}>
        <h1>{text("box.listTitle", { unit: box.fondsName, name })}</h1>
        <CatalogueTable rows={rows} />
      </section>
      <section className={styles.leaf}>
        <h1>{text("box.remarkSheet")}</h1>
        <RemarkSheet box={box} />
      </section>
    </Printed>
  );
}

/** As wide as the box is thick. */
function Spine({ box }: { box: BoxView }) {
  const spine = useSpine(box);
  return (
    <table className={styles.spine} style={{ width: `${box.thickness}mm` }}>
      <tbody>
        {spine.flatMap(([name, ...values]) => [
          <tr key={name}>
            <th scope="row">{name}</th>
          </tr>,
          ...values.map((value, at) => (
            <tr key={`${name} ${at ? "last" : "first"}`}>
              <td>{value}</td>
            </tr>
          )),
        ])}
      </tbody>
    </table>
  );
}

/** 备考表: what is not known yet is written in by hand. */
function RemarkSheet({ box }: { box: BoxView }) {
  const text = useText();
  const lines = [
    [text("box.arrangedBy"), `${box.arrangedBy} ${box.arrangedOn}`],
    [text("box.checkedBy"), box.checkedOn ? `${box.checkedBy} ${box.checkedOn}` : ""],
  ];
  return (
    <table className={styles.remarks}>
      <tbody>
        <tr>
          <th scope="row">{text("box.note")}</th>
          <td className={styles.note}>{box.note}</td>
        </tr>
        {lines.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
