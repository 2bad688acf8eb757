import { door, respondList } from "@/server/http/door";
import { create } from "@/server/http/write";
import { proposeCorrection } from "@/server/revision/corrections";
import { readCorrections } from "@/server/revision/queries";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, params }) =>
  respondList(await readCorrections(actor, params.id)),
);

export const POST = create<Params>(proposeCorrection, ({ id }) => ({ articleId: id }));
