import { expect, it } from "vitest";
import { refusalText } from "./refusal";

it.each([
  ["CredentialsSignin", "That e-mail and password do not go together."],
  ["too_many:1", "Too many tries. Wait a minute."],
  ["too_many:61", "Too many tries. Wait 2 minutes."],
  ["too_many:900", "Too many tries. Wait 15 minutes."],
  ["wrong_code", "That code is not right, or was used already. Wait for the next one."],
  ["start_again", "That took too long, or too many tries. Start again."],
  ["OAuthCallback", "Signing in does not work just now. Try again in a moment."],
  ["Can't reach database server at /tmp/x", "Signing in does not work just now. Try again in a moment."],
])("tells somebody who met %s what to do", (error, words) => {
  expect(refusalText(error)).toBe(words);
});
