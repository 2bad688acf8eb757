export const roles = ["owner", "editor", "reviewer", "viewer"] as const;
export type Role = (typeof roles)[number];

export const roleName: Record<Role, string> = {
  owner: "Owner",
  editor: "Editor",
  reviewer: "Reviewer",
  viewer: "Viewer",
};

/** "an owner", "a reviewer" */
export function aRole(role: Role): string {
  return `${/^[aeiou]/.test(role) ? "an" : "a"} ${roleName[role].toLowerCase()}`;
}

/** What each role does, to follow its name. */
export const roleSays: Record<Role, string> = {
  owner: "Does everything an editor does, sets the policy, makes owners, exports and deletes the desk.",
  editor:
    "Does everything a reviewer does, settles disagreements, signs articles off, changes and deletes them, and invites people.",
  reviewer: "Brings articles in, judges claims, adds evidence and discusses them.",
  viewer: "Reads articles and reports, and changes nothing.",
};

/** What may be done, and the least role that may do it. */
const leastRole = {
  "desk:read": "viewer",
  "desk:see-addresses": "editor",
  "desk:change": "owner",
  "desk:delete": "owner",
  "desk:export": "owner",
  "desk:read-log": "editor",
  "member:invite": "editor",
  "member:change": "editor",
  "article:read": "viewer",
  "article:create": "reviewer",
  "article:change": "editor",
  "article:set-policy": "owner",
  "article:delete": "editor",
  "article:restore": "editor",
  "article:revise": "reviewer",
  "correction:propose": "reviewer",
  "correction:decide": "editor",
  "sentence:change": "reviewer",
  "change:undo": "reviewer",
  "claim:create": "reviewer",
  "claim:change": "reviewer",
  "claim:withdraw": "reviewer",
  "claim:withdraw-others": "editor",
  "claim:assess": "reviewer",
  "evidence:add": "reviewer",
  "evidence:change": "reviewer",
  "comment:write": "reviewer",
  "comment:remove-others": "editor",
  "thread:change": "reviewer",
  "claim:adjudicate": "editor",
  "article:sign-off": "editor",
  "article:reopen": "editor",
  "article:read-log": "viewer",
  "desk:read-agreement": "editor",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof leastRole;

/** Whether somebody with `role` on a desk may do `permission` there. */
export function can(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) <= roles.indexOf(leastRole[permission]);
}
