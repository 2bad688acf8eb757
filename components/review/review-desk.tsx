"use client";

import { useRouter } from "next/navigation";
import {
  type CSSProperties,
  type FocusEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { uuidv7 } from "uuidv7";
import { ArticleText } from "@/components/article/article-text";
import { SelectionToolbar } from "@/components/article/selection-toolbar";
import { createWordPicker } from "@/components/article/word-picker";
import { Inspector } from "@/components/claim/inspector";
import { localKept } from "@/components/kept/kept";
import { onSignedOut } from "@/components/kept/sign-out";
import { type Preferences, toCookie } from "@/components/preferences/preferences";
import { PreferencesContext } from "@/components/preferences/use-preferences";
import { tellPresence } from "@/components/presence/tell-presence";
import { useOwnPresence } from "@/components/presence/use-own-presence";
import { SignedOffBanner } from "@/components/signoff/signed-off-banner";
import { late } from "@/components/ui/late";
import { SkipLink } from "@/components/ui/skip-link";
import { toast } from "@/components/ui/toast";
import type { Participant, Policy } from "@/domain/article/article";
import { Announcer } from "./announcer";
import { onArticleClick, onArticleFocus } from "./article-pointer";
import "./desk.css";
import "./top-bar.css";
import "./queue-rail.css";
import "./reading.css";
import "./selection-tools.css";
import "./command-palette.css";
import "./map-strip.css";
import "./inspector.css";
import "./claim-form.css";
import "./hints.css";
import type { Opened } from "./desk-dialogs";
import { createHands, type Hands } from "./hands";
import { Hints } from "./hints";
import { listenForKeys } from "./keys";
import { isPainted } from "./is-painted";
import { createLive } from "./live";
import { LiveNotice } from "./live-notice";
import { takeInLive } from "./live-says";
import { MapStrip } from "./map-strip";
import { type Filter, nextMatch, type Order } from "./queue";
import { QueueRail } from "./queue-rail";
import { goTo, goToHash } from "./reveal";
import { readClaim, readRevealedOf, sendActTo, sendTo } from "./send";
import { createReviewStore } from "./store";
import { unpackOpening } from "./unpack-opening";
import { TopBar } from "./top-bar";
import { LiveContext, useLiveWhileSeen } from "./use-live";
import { ReviewContext } from "./use-review";

type Props = {
  /** By `packSnapshot`. */
  packed: string;
  /** How many the article has. */
  words: number;
  /** The desk's. */
  policy: Policy;
  me: Participant;
  /** Everybody on the desk. */
  people: readonly Participant[];
  /** What the queue shows at first. */
  show: Filter;
  order: Order;
  preferences: Preferences;
  /** For somebody on several desks: which one the article is on. */
  deskName: string | null;
  /** How much in the person's inbox is unread. */
  unread: number;
};

const DeskDialogs = late(() => import("./desk-dialogs").then((all) => all.DeskDialogs));

/** The review desk: the article, its map, what is to be done, and all about the sentence in hand. */
export function ReviewDesk({
  packed,
  words,
  policy,
  me,
  people,
  show,
  order,
  preferences: before,
  deskName,
  unread,
}: Props) {
  const router = useRouter();
  const [{ store, live }] = useState(() => {
    const opening = unpackOpening(packed);
    const send = sendTo(opening.article.id, me.id);
    const made = createReviewStore({
      opening,
      policy,
      me,
      people,
      send: (letter) => isPainted().then(() => send(letter)),
      sendAct: sendActTo(opening.article.id, me.id),
      isOnline: () => navigator.onLine,
      readClaim,
      readRevealed: readRevealedOf(opening.article.id),
      now: () => new Date().toISOString(),
      newId: uuidv7,
      onRefused: (_, failure) => {
        made.say(`Not saved. ${failure.message}`);
        toast.error("Not saved", { description: failure.message });
        // Signed off meanwhile: show it so.
        if (failure.code === "signed_off") router.refresh();
      },
      onTell: (message, offers) =>
        toast(message, {
          id: "told",
          ...(offers && {
            action: {
              label: offers === "undo" ? "Undo" : "Redo",
              onClick: () => void (offers === "undo" ? made.undo() : made.redo()),
            },
          }),
        }),
    });
    made.show(show);
    made.sort(order);
    const { article, seq } = opening;
    const tab = uuidv7();
    const stream = createLive({
      articleId: article.id,
      after: seq,
      tab,
      takeIn: (events) => takeInLive(made, events),
      notice: made.noticeHidden,
      takeDesk: made.takeDesk,
      ask: () => tellPresence(article.id, { id: tab, sentence: null, isIdle: false }),
    });
    // Where the stream gets through, what could not be saved does too.
    stream.onOpen(made.retry);
    return { store: made, live: stream };
  });
  useLiveWhileSeen(live);
  useOwnPresence(store, live);
  const frame = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLElement>(null);
  const text = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Opened | null>(null);
  const [preferences, setPreferences] = useState(before);
  const kept = useRef(preferences);
  const hands = useRef<Hands | null>(null);
  const [isSheetUp, setSheetUp] = useState(false);
  const [isRailUp, setRailUp] = useState(false);
  const isDialogOpen = useRef(false);

  const change = useCallback((changes: Partial<Preferences>) => {
    kept.current = { ...kept.current, ...changes };
    setPreferences(kept.current);
    document.cookie = toCookie(kept.current);
  }, []);

  const showInspector = useCallback(() => setSheetUp(true), []);

  const article = useSyncExternalStore(
    store.subscribe,
    () => store.article,
    () => store.article,
  );
  const isFirst = useRef(true);

  // Coming back to a page that the router kept brings a newer snapshot.
  useEffect(() => {
    if (!isFirst.current) {
      const newer = unpackOpening(packed);
      store.takeUp(newer);
      live.goOnFrom(newer.seq);
    }
    isFirst.current = false;
  }, [store, live, packed]);

  useEffect(() => {
    isDialogOpen.current = open !== null;
  }, [open]);

  useEffect(() => {
    const root = text.current;
    if (!root) return;
    const made = createHands({
      store,
      picker: createWordPicker(store, root),
      goesOn: () => kept.current.goesOn,
      toggleGoesOn: () => {
        const goesOn = !kept.current.goesOn;
        change({ goesOn });
        store.say(
          goesOn ? "A verdict goes on to the next unchecked sentence." : "A verdict stays where it is.",
        );
      },
      openKeys: () => setOpen("keys"),
      openPalette: () => setOpen("palette"),
      openPreflight: () => setOpen("preflight"),
      showInspector,
      showQueue: () => setRailUp(true),
    });
    hands.current = made;
    const stop = listenForKeys({
      root,
      hands: made,
      preferences: () => kept.current,
      isDialogOpen: () => isDialogOpen.current,
    });
    // By hand: a state would draw the whole desk a second time.
    frame.current?.removeAttribute("data-waiting");
    return stop;
  }, [store, change, showInspector]);

  useEffect(() => {
    store.attach(localKept());
    if (goToHash(store, window.location.hash)) return;
    const first = show === "all" ? null : nextMatch(store.queued(show), -1, 1, false);
    if (first !== null) goTo(store, first);
  }, [store, show]);

  useEffect(() => {
    const onHash = () => void goToHash(store, window.location.hash);
    const onLeave = (event: BeforeUnloadEvent) => {
      if (store.isUnsaved() && !hasLeft) event.preventDefault();
    };
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key !== null) store.onStorage(key, newValue);
    };
    let hasLeft = false;
    const stop = onSignedOut(me.id, () => {
      hasLeft = true;
      window.location.replace("/sign-in");
    });
    window.addEventListener("hashchange", onHash);
    window.addEventListener("beforeunload", onLeave);
    window.addEventListener("storage", onStorage);
    return () => {
      stop();
      window.removeEventListener("hashchange", onHash);
      window.removeEventListener("beforeunload", onLeave);
      window.removeEventListener("storage", onStorage);
    };
  }, [store, me.id]);

  const digits = { "--digits": `${store.revision.sentences.length}`.length } as CSSProperties;
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element) onArticleClick(store, target);
  };
  const onFocus = ({ target }: FocusEvent) => onArticleFocus(store, target);

  return (
    <ReviewContext value={store}>
      <LiveContext value={live}>
        <PreferencesContext value={{ preferences, change }}>
          <SkipLink to="#text">Skip to the article</SkipLink>
          <div
            className="desk"
            data-waiting=""
            ref={frame}
            data-size={preferences.size}
            data-width={preferences.width}
            data-face={preferences.face}
          >
            <div className="desk-top">
              <TopBar
                articleId={article.id}
                title={article.title}
                deskName={deskName}
                unread={unread}
                isQueueUp={isRailUp}
                onQueue={() => setRailUp(!isRailUp)}
                onPreflight={() => setOpen("preflight")}
                onInspector={() => setSheetUp(true)}
              />
              <SignedOffBanner onReopen={() => setOpen("reopen")} />
            </div>
            <QueueRail isUp={isRailUp} />
            <main className="reading" id="text" tabIndex={-1} ref={reading}>
              {/* Everything that a click here does can be done by keyboard from the numbers in the gutter. */}
              <article className="article" style={digits} ref={text} onClick={onClick} onFocus={onFocus}>
                <ArticleText
                  title={article.title}
                  byline={article.byline}
                  deadline={article.deadline}
                  language={article.language}
                  words={words}
                />
                <SelectionToolbar root={text} openInspector={showInspector} />
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
            <LiveNotice />
            <Hints onAllKeys={() => setOpen("keys")} onPalette={() => setOpen("palette")} />
          </div>
          <Announcer />
          <DeskDialogs opened={open} open={setOpen} hands={() => hands.current} />
        </PreferencesContext>
      </LiveContext>
    </ReviewContext>
  );
}
