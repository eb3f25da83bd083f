import type { Column } from "@tz/ui";
import type { Text } from "../text.ts";

/** One line of the directory: somebody in a post. */
export interface DirectoryRow {
  id: string;
  name: string;
  place: string;
  phone: string | null;
  email: string | null;
}

/** Name, post, telephone and mail; on a phone the number dials. */
export function directoryColumns(text: Text): Column<DirectoryRow>[] {
  return [
    {
      key: "name",
      title: text("person.name"),
      width: "9rem",
      card: "title",
      render: ({ name }) => <strong>{name}</strong>,
    },
    { key: "post", title: text("person.post"), card: "facts", render: ({ place }) => place },
    {
      key: "phone",
      title: text("person.phone"),
      width: "11rem",
      card: "facts",
      render: ({ phone }) => phone && <a href={`tel:${phone}`}>{phone}</a>,
    },
    {
      key: "email",
      title: text("person.email"),
      width: "16rem",
      card: "facts",
      render: ({ email }) => email && <a href={`mailto:${email}`}>{email}</a>,
    },
  ];
}
