import { can, type Role, roles } from "../access";

/** Whether somebody with `actor`'s role may give `role` to another: never more than their own. */
export function mayGrant(actor: Role, role: Role): boolean {
  return can(actor, "member:invite") && !isAbove(role, actor);
}

/** Whether `actor` may turn `from` into `to`. Only owners touch owners. */
export function mayChangeRole(actor: Role, from: Role, to: Role): boolean {
  return can(actor, "member:change") && !isAbove(from, actor) && mayGrant(actor, to);
}

/** Whether `actor` may take somebody with `role` off the desk. Leaving oneself is everybody's right. */
export function mayRemove(actor: Role, role: Role): boolean {
  return can(actor, "member:change") && !isAbove(role, actor);
}

/** The roles that `actor` may turn `from` into, `from` itself among them; none when they may not touch it. */
export function rolesToChoose(actor: Role, from: Role): Role[] {
  return roles.filter((to) => mayChangeRole(actor, from, to));
}

function isAbove(role: Role, other: Role): boolean {
  return roles.indexOf(role) < roles.indexOf(other);
}
