"use client";

import { Fragment, useState } from "react";
import { changeEvidence, removeEvidence } from "@/components/review/acts";
import { ConflictPanel } from "@/components/conflict/conflict-panel";
import { addEvidenceId, editEvidenceId, inspectorId } from "@/components/review/field-ids";
import { LocalTime } from "@/components/review/local-time";
import { useDeskPart, useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { type Evidence, sourceTypeName, type Stance, stanceName } from "@/domain/evidence/evidence";
import { EvidenceForm } from "./evidence-form";
import { hostOf } from "./host";
import { Quotation } from "./quotation";
import { type Before, beforeOf } from "./source-form";

/** The verdict whose colour goes with a stance. */
const stanceClass: Record<Stance, string> = {
  supports: "v-sourced",
  refutes: "v-disputed",
  context: "v-no-check",
};

type Props = { evidence: Evidence; sentence: number; claimText: string };

export function EvidenceItem({ evidence, sentence, claimText }: Props) {
  const store = useReview();
  const draftKey = `edit ${evidence.id}`;
  const draft = useDraft(draftKey);
  // What the edit began from stays what it is when somebody else changes the evidence meanwhile.
  const [opened, setOpened] = useState<Before | null>(null);
  useDeskPart("notSaved");
  const conflict = store.conflictOn(evidence.id);
  const toEdit = () =>
    void requestAnimationFrame(() => {
      const button = document.getElementById(editEvidenceId(evidence.id));
      (button ?? document.getElementById(inspectorId))?.focus();
    });
  const close = () => {
    store.drafts.set(draftKey, null);
    setOpened(null);
    toEdit();
  };
  const before = beforeOf(draft) ?? opened;
  if (store.mayWrite && before) {
    return (
      <li className="ev">
        <EvidenceForm
          label="Change evidence"
          draftKey={draftKey}
          edits={{ id: evidence.id, before }}
          sentence={sentence}
          claimId={evidence.claimId}
          onSave={(source) => {
            close();
            changeEvidence(store, evidence, before, source);
          }}
          onCancel={close}
        />
      </li>
    );
  }
  return (
    <li className="ev">
      <p className="[overflow-wrap:anywhere]">
        <span className={`chip ${stanceClass[evidence.stance]}`}>{stanceName[evidence.stance]}</span>
        {" · "}
        <a
          href={evidence.url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="font-semibold text-ink"
        >
          <bdi>{evidence.title ?? hostOf(evidence.url)}</bdi>
        </a>
      </p>
      {evidence.quote && <Quotation quote={evidence.quote} claim={claimText} />}
      <p className="text-small [overflow-wrap:anywhere] text-muted">
        {factsOf(evidence).map((fact) => (
          <Fragment key={fact}>
            <bdi>{fact}</bdi>
            {" · "}
          </Fragment>
        ))}
        read <LocalTime moment={evidence.accessedAt} />
      </p>
      {conflict && <ConflictPanel conflict={conflict} onSettled={toEdit} />}
      {store.mayWrite && <Controls evidence={evidence} onEdit={() => setOpened(evidence)} />}
    </li>
  );
}

function factsOf({ locator, author, publisher, url, title, publishedAt, sourceType }: Evidence): string[] {
  return [
    locator,
    author,
    publisher,
    title === null ? null : hostOf(url),
    publishedAt && `published ${publishedAt}`,
    sourceType && sourceTypeName[sourceType],
  ].filter((fact) => fact !== null && fact !== "") as string[];
}

function Controls({ evidence, onEdit }: { evidence: Evidence; onEdit: () => void }) {
  const store = useReview();
  const [isAsking, ask] = useState(false);
  const name = evidence.title ?? hostOf(evidence.url);
  const remove = () => {
    removeEvidence(store, evidence);
    document.getElementById(addEvidenceId)?.focus();
  };
  if (isAsking) {
    return (
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <p className="text-small">Remove this evidence?</p>
        <Button kind="danger" autoFocus onClick={remove}>
          Remove
        </Button>
        <Button kind="quiet" onClick={() => ask(false)}>
          Keep it
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-1 flex gap-4">
      <button
        type="button"
        id={editEvidenceId(evidence.id)}
        className="link-quiet"
        aria-label={`Edit evidence: ${name}`}
        onClick={onEdit}
      >
        Edit
      </button>
      <button
        type="button"
        className="link-quiet"
        aria-label={`Remove evidence: ${name}`}
        onClick={() => ask(true)}
      >
        Remove
      </button>
    </div>
  );
}
