"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { draftCount, localKept, unsentByArticle } from "./kept";
import { signOutAndWipe } from "./sign-out";

type Left = { changes: number; drafts: number; articleId: string | null };

/** Signing out, which takes away what this browser keeps of the person's work: asked first when there is any. */
export function useSignOut(personId: string, then: () => void): { signOut: () => void; dialog: ReactNode } {
  const [left, setLeft] = useState<Left>({ changes: 0, drafts: 0, articleId: null });
  const [isAsking, ask] = useState(false);

  async function leave() {
    try {
      await signOutAndWipe(personId);
      then();
    } catch {
      toast.error("You are still signed in: Stet cannot be reached. Try again.");
    }
  }

  function signOut() {
    const found = workLeft(personId);
    setLeft(found);
    if (found.changes + found.drafts > 0) ask(true);
    else void leave();
  }

  const dialog = (
    <Dialog
      title={titleOf(left)}
      description="This is in this browser only, and signing out takes it away. Open its article to save it."
      isOpen={isAsking}
      onOpenChange={ask}
      actions={
        <>
          {left.articleId === null ? (
            <Button kind="primary" onClick={() => ask(false)}>
              Stay signed in
            </Button>
          ) : (
            <Link
              href={`/articles/${left.articleId}`}
              className={buttonClass("primary")}
              onClick={() => ask(false)}
            >
              Open the article
            </Link>
          )}
          <Button kind="danger" onClick={() => void leave()}>
            Sign out and lose {left.changes + left.drafts === 1 ? "it" : "them"}
          </Button>
        </>
      }
    />
  );
  return { signOut, dialog };
}

function workLeft(personId: string): Left {
  const storage = localKept();
  const unsent = unsentByArticle(storage, personId);
  const changes = [...unsent.values()].reduce((sum, count) => sum + count, 0);
  const [articleId = null] = unsent.keys();
  return { changes, drafts: draftCount(storage, personId), articleId };
}

function titleOf({ changes, drafts }: Left): string {
  const parts = [
    ...(changes > 0 ? [counted(changes, "change", "changes")] : []),
    ...(drafts > 0 ? [counted(drafts, "draft", "drafts")] : []),
  ];
  return `${parts.join(" and ")} ${changes + drafts === 1 ? "was" : "were"} not saved yet`;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
