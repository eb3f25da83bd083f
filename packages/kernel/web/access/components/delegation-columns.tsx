import { type Column, DateText, StatusTag } from "@tz/ui";
import { Button, Popconfirm } from "antd";
import type { DelegationView } from "../../../contract/access/index.ts";
import { delegationTones } from "../delegations.ts";
import type { Text } from "../text.ts";

/** The columns of the list of delegations, the button to revoke among them where one may. */
export function delegationColumns(
  text: Text,
  kindsOf: (kinds: readonly string[]) => string,
  revoke: (id: string) => void,
): Column<DelegationView>[] {
  return [
    {
      key: "who",
      title: text("delegations.who"),
      card: "title",
      render: ({ from, to }) => text("delegations.fromTo", { from: from.name, to: to.name }),
    },
    {
      key: "state",
      title: text("delegations.state"),
      width: "7rem",
      card: "top",
      render: ({ state }) => <StatusTag tone={delegationTones[state]}>{text(`delegations.${state}`)}</StatusTag>,
    },
    {
      key: "time",
      title: text("delegations.time"),
      width: "23rem",
      card: "facts",
      render: ({ startsAt, endsAt }) => (
        <>
          <DateText value={startsAt} form="minute" /> {text("delegations.until")}{" "}
          <DateText value={endsAt} form="minute" />
        </>
      ),
    },
    {
      key: "kinds",
      title: text("delegations.kinds"),
      width: "11rem",
      card: "facts",
      render: ({ kinds }) => (kinds ? kindsOf(kinds) : text("delegations.kindsAll")),
    },
    { key: "reason", title: text("delegations.reason"), card: "facts", render: ({ reason }) => reason },
    {
      key: "revoke",
      title: text("delegations.revoke"),
      width: "8rem",
      align: "end",
      card: "facts",
      render: ({ id, to, may }) =>
        may.includes("revoke") && (
          <Popconfirm
            title={text("delegations.revokeSentence", { to: to.name })}
            okText={text("delegations.revoke")}
            onConfirm={() => revoke(id)}
          >
            <Button size="small">{text("delegations.revoke")}</Button>
          </Popconfirm>
        ),
    },
  ];
}
