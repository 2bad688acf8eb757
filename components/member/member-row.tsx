"use client";

import { useState } from "react";
import { Initials } from "@/components/desk/initials";
import { leaveFor, useWrite } from "@/components/http/use-write";
import { AskInPlace } from "@/components/ui/ask-in-place";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { aRole, type Role, roleName, roleSays } from "@/domain/access";
import { mayRemove, rolesToChoose } from "@/domain/member/lattice";
import { ResetLink } from "./reset-link";

export type Member = { id: string; name: string; email: string | null; role: Role; version: number };
type Props = { deskId: string; member: Member; self: { id: string; role: Role } };

/** One member: their role, which takes effect only when it is confirmed below, and the way off the desk. */
export function MemberRow({ deskId, member, self }: Props) {
  const { id, name, email, role, version } = member;
  const [chosen, ask] = useState<Role | "go" | null>(null);
  const { problem, isBusy, write, forget } = useWrite();
  // Once the role is the one that was asked for, there is nothing to ask any more.
  const asked = chosen === role ? null : chosen;
  const isSelf = id === self.id;
  const choices = rolesToChoose(self.role, role);
  const path = `/desks/${deskId}/members/${id}`;

  function keep() {
    forget();
    ask(null);
  }
  function change(to: Role) {
    write(path, { method: "PATCH", body: { role: to }, version }, () => toast(`${name} is ${aRole(to)} now`));
  }
  function remove() {
    write(path, { method: "DELETE", version }, () => {
      if (isSelf) return leaveFor("/articles");
      toast(`${name} is off the desk`);
    });
  }

  return (
    <li className="border-b border-line py-2.5">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)_8.5rem_5.5rem]">
        <Initials name={name} isSilent />
        <span className="min-w-0 wrap-anywhere">
          <span className="font-semibold">{name}</span>
          {isSelf && <span className="text-muted"> · you</span>}
          {email && <span className="block text-small text-muted">{email}</span>}
        </span>
        <span className="col-start-2 flex items-center gap-2 sm:contents">
          <span className="max-sm:w-[9rem]">
            {choices.length > 1 ? (
              <Select
                aria-label={`Role of ${name}`}
                value={asked === null || asked === "go" ? role : asked}
                onChange={(event) => {
                  forget();
                  ask(choices.find((each) => each === event.currentTarget.value) ?? null);
                }}
              >
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {roleName[choice]}
                  </option>
                ))}
              </Select>
            ) : (
              <span className="px-2 text-soft max-sm:px-0">{roleName[role]}</span>
            )}
          </span>
          <span className="sm:text-right">
            {(isSelf || mayRemove(self.role, role)) && (
              <Button
                kind="quiet"
                aria-label={isSelf ? "Leave the desk…" : `Remove ${name}…`}
                onClick={() => ask("go")}
              >
                {isSelf ? "Leave…" : "Remove…"}
              </Button>
            )}
          </span>
        </span>
      </div>
      {asked !== null && (
        <div className="mt-2 sm:pl-9">
          {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
          {asked === "go" ? (
            <AskInPlace
              question={isSelf ? leaving : removing(name)}
              act={isSelf ? "Leave the desk" : `Remove ${name}`}
              acting={isSelf ? "Leaving…" : "Removing…"}
              keep={isSelf ? "Stay" : "Keep"}
              isDanger
              takesFocus
              isBusy={isBusy}
              onAct={remove}
              onKeep={keep}
            />
          ) : (
            <AskInPlace
              question={`${roleName[asked]}: ${roleSays[asked]}`}
              act={`Make ${isSelf ? "yourself" : name} ${aRole(asked)}`}
              acting="Changing…"
              keep={`Leave as ${roleName[role].toLowerCase()}`}
              isBusy={isBusy}
              onAct={() => change(asked)}
              onKeep={keep}
            />
          )}
        </div>
      )}
      {self.role === "owner" && !isSelf && asked === null && <ResetLink userId={id} name={name} />}
    </li>
  );
}

const leaving =
  "You can no longer see or do anything here. What you judged stays, under your name. To come back, you need an invitation.";
const removing = (name: string) =>
  `${name} can no longer see or do anything here, from now on. What they judged stays, under their name.`;
