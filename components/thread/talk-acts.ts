import { readingOnly } from "@/components/review/acts";
import { discussId } from "@/components/review/field-ids";
import type { ReviewStore } from "@/components/review/store";
import { noteKey, type Target, targetOf } from "@/components/review/target";
import type { ThreadSheet } from "@/domain/thread/sheet";
import type { Comment, ThreadState } from "@/domain/thread/thread";
import { overlaps, type Span } from "@/domain/text/span";
import { mentionsIn } from "./mention";
import { emptyTalk, keptTalk, parseTalk, talkKey, type TalkForm } from "./talk-form";
import type { Said, TalkWrite } from "./talk-write";

/** The threads about what is focused: those on its claim, and those on words that it shares. */
export function threadsOn(store: ReviewStore, { claim, sentence }: Target): ThreadSheet[] {
  const index = store.index();
  const own = store.revision.sentences[sentence];
  const words = claim?.spans ?? (own ? [own] : []);
  const under = claim?.sentences ?? [sentence];
  const near = new Map(under.flatMap((at) => index.threads.at(at)).map((thread) => [thread.id, thread]));
  const isHere = ({ claimId, spans }: ThreadSheet) =>
    claimId === null
      ? spans.some((span) => words.some((each) => overlaps(each, span)))
      : claimId === claim?.id;
  return [...near.values()].filter(isHere);
}

/** Opens a thread about what is focused, or about the words that the form names. */
export function openThread(store: ReviewStore, { claim, sentence }: Target, form: TalkForm): void {
  const own = store.revision.sentences[sentence];
  const claimId = form.span ? null : (claim?.id ?? null);
  const whole = own ? { start: own.start, end: own.end } : null;
  const span = claimId === null ? (form.span ?? whole) : null;
  const ids = { threadId: store.newId(), commentId: store.newId() };
  const { kind } = form;
  send(store, { type: "thread.open", claimId, ...ids, span, kind, said: saidIn(store, form) });
  store.say(kind === "question" ? "Question asked." : "Thread started.");
}

export function reply(store: ReviewStore, thread: ThreadSheet, form: TalkForm): void {
  const { answers } = form;
  const isReopened = thread.state === "resolved";
  send(store, {
    type: "comment.add",
    ...about(thread),
    commentId: store.newId(),
    said: saidIn(store, form),
    answers,
  });
  store.say(answers ? "Answer sent." : isReopened ? "Reply sent. The thread is open again." : "Reply sent.");
}

export function changeComment(
  store: ReviewStore,
  thread: ThreadSheet,
  { id, version }: Comment,
  form: TalkForm,
): void {
  const said = saidIn(store, form);
  send(store, { type: "comment.change", ...about(thread), commentId: id, version, said });
  store.say("Comment changed.");
}

export function removeComment(store: ReviewStore, thread: ThreadSheet, { id, version }: Comment): void {
  send(store, { type: "comment.remove", ...about(thread), commentId: id, version });
  store.tell("Comment deleted.", true);
}

export function putThread(store: ReviewStore, thread: ThreadSheet, state: ThreadState): void {
  send(store, { type: "thread.change", ...about(thread), version: thread.version, state });
  store.say(state === "open" ? "Thread reopened." : `Thread ${state}.`);
}

/**
 * Begins a thread about selected words: the form opens at their sentence and names them, unless they are all of it or
 * a claim, whose thread it is then.
 */
export function discussWords(store: ReviewStore, span: Span): void {
  if (!store.mayTalk) return store.say(readingOnly(store));
  const { sentences } = store.revision;
  const sentence = Math.max(
    0,
    sentences.findIndex(({ end }) => end > span.start),
  );
  const isAll = sentences[sentence]?.start === span.start && sentences[sentence].end === span.end;
  const claim = isAll ? null : store.index().claimOn([span]);
  store.focusOn({ sentence, claimId: claim?.id ?? null });
  const target = targetOf(store, store.desk().focus);
  if (!target) return;
  const key = talkKey(noteKey(store, target));
  const begun = parseTalk(store.drafts.get(key));
  if (!isAll && !claim) store.drafts.set(key, keptTalk({ ...(begun ?? emptyTalk), span }));
  // The form is drawn before the next frame.
  requestAnimationFrame(() => document.getElementById(discussId)?.click());
}

/** What a form says: its text as it will be kept, and whom it names. */
function saidIn(store: ReviewStore, { text, chosen }: TalkForm): Said {
  const ids = mentionsIn(text, store.people, chosen).map(({ id }) => id);
  return { text: text.trim(), mentions: [...new Set(ids)] };
}

function send(store: ReviewStore, write: TalkWrite): void {
  if (!store.mayTalk) store.say(readingOnly(store));
  else store.save(write);
}

const about = ({ id, claimId }: ThreadSheet) => ({ threadId: id, claimId });
