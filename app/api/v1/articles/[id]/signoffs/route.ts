import { door, respondList } from "@/server/http/door";
import { create } from "@/server/http/write";
import { signOff } from "@/server/signoff/commands";
import { readSignOffs } from "@/server/signoff/queries";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, params }) =>
  respondList(await readSignOffs(actor, params.id)),
);

export const POST = create<Params>(signOff, ({ id }) => ({ articleId: id }));
