import type { ReactNode } from "react";
import {
  type ApplicationState,
  addMoney,
  groupMoney,
  type StatisticLine,
  type Statistics,
} from "../../contract/index.ts";
import { type Text, useText } from "../text.ts";
import styles from "./statistics.module.css";

const counted = ["running", "approved", "refused", "cancelled"] as const satisfies readonly ApplicationState[];

/** What is counted together: a kind, a month, a unit. */
export interface Group {
  key: string;
  title: string;
  lines: readonly StatisticLine[];
}

export const group = (key: string, title: string, lines: readonly StatisticLine[]): Group => ({ key, title, lines });

const countOf = (lines: readonly StatisticLine[], state?: ApplicationState) =>
  lines.reduce((sum, line) => sum + (state === undefined || line.state === state ? line.count : 0), 0);

interface CountTableProps {
  head: string;
  groups: readonly Group[];
  /** Where each group is a form: what of it is summed. */
  forms?: Statistics["forms"];
}

/** Counts by state, a row for each group, and their sum. */
export function CountTable({ head, groups, forms }: CountTableProps) {
  const text = useText();
  const all = groups.flatMap(({ lines }) => lines);
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{text("statistics.total")}</th>
          {counted.map((state) => (
            <th key={state} scope="col">
              {text(`state.${state}`)}
            </th>
          ))}
          {forms && <th scope="col">{text("statistics.sums")}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, title, lines }) => (
          <CountRow key={key} title={title} lines={lines} text={text}>
            {forms && (
              <td data-wide data-title={text("statistics.sums")}>
                {sumsText(
                  forms.find(({ id }) => id === key),
                  lines,
                  text("statistics.yuan"),
                )}
              </td>
            )}
          </CountRow>
        ))}
      </tbody>
      <tfoot>
        <CountRow title={text("statistics.total")} lines={all} text={text}>
          {forms && <td />}
        </CountRow>
      </tfoot>
    </table>
  );
}

interface CountRowProps {
  title: string;
  lines: readonly StatisticLine[];
  text: Text;
  children?: ReactNode;
}

function CountRow({ title, lines, text, children }: CountRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-title={text("statistics.total")}>{countOf(lines)}</td>
      {counted.map((state) => (
        <td key={state} data-title={text(`state.${state}`)}>
          {countOf(lines, state)}
        </td>
      ))}
      {children}
    </tr>
  );
}

/** Sums of what is under way or was agreed to; what was refused or called off is not wanted any more. */
function sumsText(form: Statistics["forms"][number] | undefined, lines: readonly StatisticLine[], yuan: string) {
  const wanted = lines.filter(({ state }) => state === "running" || state === "approved");
  return form?.sums.flatMap(({ name, title, unit }) => {
    const amounts = wanted.flatMap(({ sums }) => sums[name] ?? []);
    return amounts.length === 0 ? [] : [<div key={name}>{`${title} ${sumOf(amounts)}${unit ?? yuan}`}</div>];
  });
}

const isMoney = (amount: string) => /^-?\d{1,12}(\.\d{1,2})?$/.test(amount);

function sumOf(amounts: readonly string[]): string {
  if (!amounts.every(isMoney)) return String(amounts.reduce((sum, amount) => sum + Number(amount), 0));
  return groupMoney(addMoney(amounts)).replace(/\.00$/, "");
}
