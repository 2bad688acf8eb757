"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Role } from "@/domain/access";
import { type Member, MemberRow } from "./member-row";

type Props = { deskId: string; members: readonly Member[]; self: { id: string; role: Role } };

/** From how many people on it takes too long to look for one. */
const manyPeople = 12;

/** The people of a desk, and what the one who looks may do about them. */
export function MemberList({ deskId, members, self }: Props) {
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();
  const shown = members.filter(({ name, email }) => `${name} ${email ?? ""}`.toLowerCase().includes(words));
  return (
    <>
      {members.length > manyPeople && (
        <Field label="Find a member" className="mb-3 max-w-[20rem]">
          {(control) => (
            <TextInput
              {...control}
              type="search"
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <ul aria-label="Members" className="border-t border-line">
        {shown.map((member) => (
          <MemberRow key={member.id} deskId={deskId} member={member} self={self} />
        ))}
      </ul>
      <p role="status" className={shown.length === 0 ? "mt-3 text-muted" : "sr-only"}>
        {shown.length === 0 && "Nobody here has that name."}
      </p>
    </>
  );
}
