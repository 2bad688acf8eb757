import { Moment } from "@/components/ui/moment";
import type { SignOff } from "@/domain/signoff/sign-off";

/** Who signed the article off, when, and for what. */
export function SignedOffBy({ signOff: { by, createdAt, statement, revision } }: { signOff: SignOff }) {
  return (
    <>
      <p>
        Revision {revision} is signed off by <b className="font-semibold">{by.name}</b>,{" "}
        <Moment at={createdAt} />.
      </p>
      <blockquote className="mt-2 border-l-3 border-line-strong pl-3 whitespace-pre-line" dir="auto">
        {statement}
      </blockquote>
    </>
  );
}
