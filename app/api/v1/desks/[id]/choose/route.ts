import { chooseDesk } from "@/server/desk/choose";
import { door, respondWritten } from "@/server/http/door";

export const POST = door<{ id: string }>(async ({ actor, params }) =>
  respondWritten(await chooseDesk(actor, params.id)),
);
