import { create } from "@/server/http/write";
import { acceptInvitation } from "@/server/invitation/accept";

export const POST = create(acceptInvitation, () => ({}));
