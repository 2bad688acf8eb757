"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import type { Policy } from "@/domain/article/article";
import { ArticlePolicy } from "./article-policy";
import { DeleteArticle } from "./delete-article";

type Props = {
  id: string;
  version: number;
  title: string;
  /** What the article and its desk say on how it is checked, for whom it is theirs to say. */
  policy: { own: Partial<Policy> | null; desk: Policy } | null;
  canDelete: boolean;
};

/** What can be done with an article from the list. */
export function ArticleMenu({ id, version, title, policy, canDelete }: Props) {
  const [isDeleting, setDeleting] = useState(false);
  const [isSetting, setSetting] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`More for ${title}`}
            className="grid size-8 place-items-center rounded text-soft hover:bg-sunken hover:text-ink pointer-coarse:size-10"
          >
            <Ellipsis aria-hidden className="size-4" />
          </button>
        }
      >
        <MenuLink href={`/articles/${id}/revisions`}>Revisions</MenuLink>
        <MenuLink href={`/articles/${id}/log`}>Log</MenuLink>
        <MenuLink href={`/articles/${id}/annotations`}>Annotations</MenuLink>
        {policy && <MenuItem onSelect={() => setSetting(true)}>How it is checked…</MenuItem>}
        {canDelete && (
          <MenuItem isDanger onSelect={() => setDeleting(true)}>
            Delete this article…
          </MenuItem>
        )}
      </Menu>
      {policy && (
        <ArticlePolicy
          key={version}
          id={id}
          version={version}
          title={title}
          {...policy}
          isOpen={isSetting}
          onOpenChange={setSetting}
        />
      )}
      <DeleteArticle id={id} version={version} title={title} isOpen={isDeleting} onOpenChange={setDeleting} />
    </>
  );
}
