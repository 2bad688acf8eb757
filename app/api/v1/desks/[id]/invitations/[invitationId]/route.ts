import { act } from "@/server/http/write";
import { revokeInvitation } from "@/server/invitation/commands";

type Params = { id: string; invitationId: string };

/** Without If-Match: an invitation never changes but by this. */
export const DELETE = act<Params>(revokeInvitation, ({ id, invitationId }) => ({ deskId: id, invitationId }));
