import { door, respondList } from "@/server/http/door";
import { create } from "@/server/http/write";
import { inviteMember } from "@/server/invitation/commands";
import { readInvitations } from "@/server/invitation/queries";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, params }) =>
  respondList(await readInvitations(actor, params.id)),
);

export const POST = create<Params>(inviteMember, ({ id }) => ({ deskId: id }));
