import type { PersonItem } from "@tz/ui";
import type { PostView } from "../../../../contract/people/index.ts";
import { placeOf } from "../../../people/index.ts";
import { type Act, ActDrawer, EditDrawer } from "../../shared/index.ts";
import { directoryKeys } from "../keys.ts";
import { type Text, useText } from "../text.ts";
import { Departing } from "./departing.tsx";
import type { Detail } from "./person-drawer.tsx";
import { type PersonEntries, PersonFields, personBody } from "./person-fields.tsx";
import { PostChange } from "./post-change.tsx";
import { type PostEntries, PostFields, postBody } from "./post-fields.tsx";

/** What somebody is about to enter of a person. */
export type PersonAct =
  | { what: "change" | "appoint" | "leave" | "return" }
  | { what: "makeMain" | "changePost" | "endPost"; post: PostView };

interface PersonActsProps {
  person: Detail;
  act: PersonAct;
  onClose: () => void;
}

/** The form or the sentence of one act. */
export function PersonActs({ person, act, onClose }: PersonActsProps) {
  const text = useText();
  const rest = { changes: directoryKeys, onClose };
  switch (act.what) {
    case "change":
      return (
        <EditDrawer<PersonEntries>
          title={text("person.changeTitle", { name: person.name })}
          submit={text("save")}
          initial={{ ...person, account: person.account ?? "", post: {} }}
          sendOf={(entries) => ({
            method: "patch",
            path: `/api/people/${person.id}`,
            body: { ...personBody(entries), version: person.version },
          })}
          {...rest}
        >
          <PersonFields known />
        </EditDrawer>
      );
    case "appoint":
      return (
        <EditDrawer<PostEntries>
          title={text("person.appointTitle", { name: person.name })}
          submit={text("person.appoint")}
          sentence={({ title }) => text("person.appointSentence", { name: person.name, title: title ?? "" })}
          sendOf={(entries) => ({
            method: "post",
            path: "/api/posts",
            body: { ...postBody(entries), personId: person.id },
          })}
          {...rest}
        >
          <PostFields main={person.posts.length > 0} />
        </EditDrawer>
      );
    case "return":
      return (
        <EditDrawer<PostEntries>
          title={text("person.return")}
          submit={text("person.return")}
          sentence={() => text("person.returnSentence", { name: person.name })}
          sendOf={(entries) => ({
            method: "post",
            path: `/api/people/${person.id}/return`,
            body: { version: person.version, post: postBody(entries) },
          })}
          {...rest}
        >
          <PostFields />
        </EditDrawer>
      );
    case "changePost":
      return <PostChange post={act.post} onClose={onClose} />;
    case "leave":
      return (
        <Departing personId={person.id} actOf={(successor) => leaving(text, person, successor)} onClose={onClose} />
      );
    case "makeMain":
      return <ActDrawer act={makingMain(text, act.post)} {...rest} />;
    case "endPost":
      return (
        <Departing
          personId={person.id}
          postId={act.post.id}
          actOf={(successor) => ending(text, act.post, successor)}
          onClose={onClose}
        />
      );
  }
}

/** To whom the open tasks go. */
const inherits = (text: Text, successor: PersonItem | undefined) =>
  successor ? text("person.toSuccessor", { name: successor.name }) : text("person.byRule");

const leaving = (text: Text, { id, name, version, posts }: Detail, successor: PersonItem | undefined): Act => ({
  title: text("person.leave"),
  sentence: text("person.leaveSentence", { name, count: posts.length }) + inherits(text, successor),
  confirm: text("person.leave"),
  danger: true,
  send: () => ({ method: "post", path: `/api/people/${id}/leave`, body: { version, successorId: successor?.id } }),
});

const makingMain = (text: Text, post: PostView): Act => ({
  title: text("post.makeMain"),
  sentence: text("post.makeMainSentence", { name: post.personName, place: placeOf(post) }),
  confirm: text("post.makeMain"),
  send: () => ({ method: "patch", path: `/api/posts/${post.id}`, body: { version: post.version, isMain: true } }),
});

const ending = (text: Text, post: PostView, successor: PersonItem | undefined): Act => ({
  title: text("post.end"),
  sentence: text("post.endSentence", { name: post.personName, place: placeOf(post) }) + inherits(text, successor),
  confirm: text("post.end"),
  danger: true,
  send: () => ({
    method: "post",
    path: `/api/posts/${post.id}/end`,
    body: { version: post.version, successorId: successor?.id },
  }),
});
