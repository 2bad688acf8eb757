import { expect, it } from "vitest";
import { can, type Permission, type Role, roles } from "./access";

it.each<[Permission, readonly Role[]]>([
  ["article:read", ["owner", "editor", "reviewer", "viewer"]],
  ["article:create", ["owner", "editor", "reviewer"]],
  ["article:change", ["owner", "editor"]],
  ["article:delete", ["owner", "editor"]],
  ["claim:assess", ["owner", "editor", "reviewer"]],
  ["claim:withdraw-others", ["owner", "editor"]],
  ["evidence:add", ["owner", "editor", "reviewer"]],
])("%s is for %j", (permission, allowed) => {
  expect(roles.filter((role) => can(role, permission))).toEqual(allowed);
});
