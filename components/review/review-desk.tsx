"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { uuidv7 } from "uuidv7";
import { ArticleText } from "@/components/article/article-text";
import { SelectionToolbar } from "@/components/article/selection-toolbar";
import { createWordPicker } from "@/components/article/word-picker";
import { Inspector } from "@/components/claim/inspector";
import { PreflightDialog } from "@/components/coverage/preflight-dialog";
import { SkipLink } from "@/components/ui/skip-link";
import type { Participant, Policy } from "@/domain/article/article";
import { Announcer } from "./announcer";
import { onArticleClick } from "./article-pointer";
import "./desk.css";
import { Hints } from "./hints";
import { listenForKeys } from "./keys";
import { KeysDialog } from "./keys-dialog";
import { MapStrip } from "./map-strip";
import { unpackSnapshot } from "./packed-snapshot";
import { type Filter, nextMatch } from "./queue";
import { QueueRail } from "./queue-rail";
import { goTo, goToHash, reveal } from "./reveal";
import { sendTo } from "./send";
import { createReviewStore } from "./store";
import { TopBar } from "./top-bar";
import { ReviewContext } from "./use-review";

type Props = {
  /** By `packSnapshot`. */
  packed: string;
  policy: Policy;
  me: Participant;
  show: Filter;
  deskName: string | null;
};

/** The review desk: the article, its map, what is to be done, and all about the sentence in hand. */
export function ReviewDesk({ packed, policy, me, show, deskName }: Props) {
  const [store] = useState(() => {
    const snapshot = unpackSnapshot(packed);
    const made = createReviewStore({
      snapshot,
      policy,
      me,
      send: sendTo(snapshot.article.id),
      now: () => new Date().toISOString(),
      newId: uuidv7,
      onRefused: (_, failure) => toast.error("Not saved", { description: failure.message }),
    });
    made.show(show);
    return made;
  });
  const reading = useRef<HTMLElement>(null);
  const text = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<"keys" | "preflight" | null>(null);
  const [isSheetUp, setSheetUp] = useState(false);
  const isDialogOpen = useRef(false);

  const { article } = store;
  const isFirst = useRef(true);

  // Coming back to a page that the router kept brings a newer snapshot.
  useEffect(() => {
    if (!isFirst.current) store.takeUp(unpackSnapshot(packed));
    isFirst.current = false;
  }, [store, packed]);

  useEffect(() => {
    isDialogOpen.current = open !== null;
  }, [open]);

  useEffect(() => {
    const root = text.current;
    if (!root) return;
    return listenForKeys(store, root, createWordPicker(store, root), {
      isDialogOpen: () => isDialogOpen.current,
      openKeys: () => setOpen("keys"),
      openPreflight: () => setOpen("preflight"),
      openInspector: () => setSheetUp(true),
    });
  }, [store]);

  useEffect(() => {
    store.drafts.attach(window.sessionStorage);
    if (goToHash(store, window.location.hash)) return;
    const first = show === "all" ? null : nextMatch(store.index().marks(), show, -1, 1, false);
    if (first !== null) goTo(store, first);
  }, [store, show]);

  useEffect(() => {
    const onHash = () => void goToHash(store, window.location.hash);
    const onLeave = (event: BeforeUnloadEvent) => {
      if (store.desk().waiting.count > 0 || store.drafts.count() > 0) event.preventDefault();
    };
    window.addEventListener("hashchange", onHash);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      window.removeEventListener("hashchange", onHash);
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [store]);

  const setDialog = (which: "keys" | "preflight") => (isOpen: boolean) => {
    setOpen(isOpen ? which : null);
    // Opened by a key, a dialog has no button to give the focus back to.
    if (!isOpen) window.setTimeout(() => document.activeElement === document.body && reveal(store), 60);
  };
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element) onArticleClick(store, target);
  };

  return (
    <ReviewContext value={store}>
      <SkipLink to="#text">Skip to the article</SkipLink>
      <div className="desk">
        <TopBar
          articleId={article.id}
          title={article.title}
          deskName={deskName}
          onPreflight={() => setOpen("preflight")}
        />
        <QueueRail />
        <main className="reading" id="text" tabIndex={-1} ref={reading}>
          {/* Everything that a click here does can be done by keyboard from the numbers in the gutter. */}
          <article className="article" ref={text} onClick={onClick}>
            <ArticleText
              title={article.title}
              byline={article.byline}
              deadline={article.deadline}
              language={article.language}
            />
            <SelectionToolbar root={text} />
          </article>
        </main>
        <MapStrip reading={reading} />
        <aside className="inspector" aria-label="Inspector" data-up={isSheetUp || undefined}>
          <button
            type="button"
            className="inspector-handle"
            aria-expanded={isSheetUp}
            onClick={() => setSheetUp(!isSheetUp)}
          >
            {isSheetUp ? "Show less" : "Show evidence and notes"}
          </button>
          <Inspector />
        </aside>
        <Hints onAllKeys={() => setOpen("keys")} />
      </div>
      <Announcer />
      <KeysDialog isOpen={open === "keys"} onOpenChange={setDialog("keys")} />
      <PreflightDialog isOpen={open === "preflight"} onOpenChange={setDialog("preflight")} />
    </ReviewContext>
  );
}
