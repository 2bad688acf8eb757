import type { ComponentProps } from "react";
import { PageFrame } from "@/components/desk/page-frame";
import type { Actor } from "@/server/auth/actor";
import { currentOf, readDesks } from "@/server/desk/queries";
import { countUnread } from "@/server/notification/queries";

type Props = Omit<ComponentProps<typeof PageFrame>, "person" | "desks" | "unread"> & { actor: Actor };

/** One page of the desk in its frame, with who is signed in and the desks they can look at. */
export async function Framed({ actor, ...page }: Props) {
  const [desks, unread] = await Promise.all([readDesks(actor), countUnread(actor)]);
  const own = desks.map(({ id, name }) => ({ id, name }));
  return (
    <PageFrame
      {...page}
      person={{ id: actor.id, name: actor.name, email: actor.email }}
      unread={unread}
      desks={{ own, currentId: currentOf(desks, actor)?.id ?? null }}
    />
  );
}
