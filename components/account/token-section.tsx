import { Moment } from "@/components/ui/moment";
import { RevokeToken } from "./revoke-token";
import { Section } from "@/components/desk/section";
import { TokenMaker } from "./token-maker";

type Token = {
  id: string;
  name: string;
  hint: string;
  scope: "read" | "write";
  createdAt: string;
  lastUsedAt: string | null;
};

/** The person's own API tokens, and the making of one. */
export function TokenSection({ tokens }: { tokens: readonly Token[] }) {
  return (
    <Section
      title="API tokens"
      lead="A script with one of your tokens may do what you may do, or only read it. Give each script its own, so that you can revoke it alone."
    >
      <TokenMaker />
      {tokens.length === 0 ? (
        <p className="mt-4 text-muted">You have no tokens.</p>
      ) : (
        <ul aria-label="Your tokens" className="mt-4 border-t border-line">
          {tokens.map(({ id, name, hint, scope, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
              <span className="min-w-0 grow wrap-anywhere">
                <span className="font-semibold">{name}</span>{" "}
                <span className="font-mono text-small text-muted">…{hint}</span>
                <span className="block text-small text-muted">
                  {scope === "read" ? "Reads only" : "Reads and writes"} · made{" "}
                  <Moment at={createdAt} withTime={false} /> ·{" "}
                  {lastUsedAt ? (
                    <>
                      last used <Moment at={lastUsedAt} />
                    </>
                  ) : (
                    "never used"
                  )}
                </span>
              </span>
              <RevokeToken id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
