import type { ComponentProps } from "react";
import { PageFrame } from "@/components/desk/page-frame";
import type { Actor } from "@/server/auth/actor";
import { currentOf, readDesks } from "@/server/desk/queries";

type Props = Omit<ComponentProps<typeof PageFrame>, "person" | "desks"> & { actor: Actor };

/** One page of the desk in its frame, with who is signed in and the desks they can look at. */
export async function Framed({ actor, ...page }: Props) {
  const desks = await readDesks(actor);
  const own = desks.map(({ id, name }) => ({ id, name }));
  return (
    <PageFrame
      {...page}
      person={{ id: actor.id, name: actor.name, email: actor.email }}
      desks={{ own, currentId: currentOf(desks, actor)?.id ?? null }}
    />
  );
}
