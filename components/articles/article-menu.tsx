"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { DeleteArticle } from "./delete-article";

type Props = { id: string; version: number; title: string; canDelete: boolean };

/** What can be done with an article from the list. */
export function ArticleMenu({ id, version, title, canDelete }: Props) {
  const [isDeleting, setDeleting] = useState(false);
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
        <MenuLink href={`/articles/${id}/log`}>Log</MenuLink>
        {canDelete && (
          <MenuItem isDanger onSelect={() => setDeleting(true)}>
            Delete this article…
          </MenuItem>
        )}
      </Menu>
      <DeleteArticle id={id} version={version} title={title} isOpen={isDeleting} onOpenChange={setDeleting} />
    </>
  );
}
