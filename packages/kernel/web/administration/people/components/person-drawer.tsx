import { useQuery } from "@tanstack/react-query";
import { DateText, ErrorState, Facts, Skeleton, StatusTag } from "@tz/ui";
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { PersonDetail, PostView } from "../../../../contract/people/index.ts";
import { api } from "../../../base/index.ts";
import { placeOf } from "../../../people/index.ts";
import styles from "../../shared/shared.module.css";
import { useText } from "../text.ts";
import { type PersonAct, PersonActs } from "./person-acts.tsx";

export type Detail = z.output<typeof PersonDetail>;

interface PersonDrawerProps {
  personId: string;
  onClose: () => void;
}

/** One person: how to reach them, the posts of now and before, and everything that can be entered of them. */
export function PersonDrawer({ personId, onClose }: PersonDrawerProps) {
  const [doing, setDoing] = useState<PersonAct>();
  const person = useQuery({
    queryKey: ["person", personId],
    queryFn: ({ signal }) => api.get<Detail>(`/api/people/${personId}`, {}, signal),
  });
  return (
    <Drawer open size={560} title={person.data?.name ?? ""} onClose={onClose}>
      {person.isPending && <Skeleton kind="text" lines={6} />}
      {person.isError && <ErrorState error={person.error} onRetry={() => void person.refetch()} />}
      {person.data && <AboutPerson person={person.data} onDo={setDoing} />}
      {person.data && doing && <PersonActs person={person.data} act={doing} onClose={() => setDoing(undefined)} />}
    </Drawer>
  );
}

interface AboutPersonProps {
  person: Detail;
  onDo: (act: PersonAct) => void;
}

function AboutPerson({ person, onDo }: AboutPersonProps) {
  const text = useText();
  return (
    <div className={styles.stack}>
      <div className={styles.buttons}>
        {person.may.map((what) => (
          <Button key={what} danger={what === "leave"} onClick={() => onDo({ what })}>
            {text(`person.${what}`)}
          </Button>
        ))}
      </div>
      <Facts
        facts={[
          { label: text("person.account"), value: person.account },
          { label: text("person.phone"), value: person.phone },
          { label: text("person.email"), value: person.email },
          {
            label: text("person.state"),
            value: person.state === "left" ? <StatusTag tone="plain">{text("person.left")}</StatusTag> : null,
          },
        ]}
      />
      <h2>{text("posts.title")}</h2>
      {person.posts.length === 0 && <p className={styles.hint}>{text("posts.none")}</p>}
      {person.posts.map((post) => (
        <Post key={post.id} post={post} onDo={onDo} />
      ))}
      {person.formerPosts.length > 0 && <h2>{text("posts.former")}</h2>}
      {person.formerPosts.map((post) => (
        <p key={post.id}>
          {placeOf(post)} <DateText value={post.startedAt} form="day" />
          {text("posts.to")}
          <DateText value={post.endedAt} form="day" />
        </p>
      ))}
    </div>
  );
}

function Post({ post, onDo }: { post: PostView; onDo: (act: PersonAct) => void }) {
  const text = useText();
  return (
    <div className={styles.buttons}>
      <span>{placeOf(post)}</span>
      {post.isMain && <StatusTag tone="active">{text("post.isMain")}</StatusTag>}
      {post.isLeader && <StatusTag>{text("post.leader")}</StatusTag>}
      {!post.isMain && (
        <Button size="small" onClick={() => onDo({ what: "makeMain", post })}>
          {text("post.makeMain")}
        </Button>
      )}
      <Button size="small" onClick={() => onDo({ what: "changePost", post })}>
        {text("unit.change")}
      </Button>
      <Button size="small" danger onClick={() => onDo({ what: "endPost", post })}>
        {text("post.end")}
      </Button>
    </div>
  );
}
