import { expect, it } from "vitest";
import { isCommonPassword } from "./common-password";

it.each([
  "password1234",
  "Password2026!",
  "P@ssw0rd1234",
  "passwordpassword",
  "123456789012",
  "qwertyuiop123",
  "QwertyQwerty!",
  "iloveyou2024",
  "letmein123456",
  "welcome123456",
  "changeme!!!!",
  "aaaaaaaaaaaa",
  "abababababab",
  "abcdefghijkl",
  "1q2w3e4r1q2w",
  "football1234",
  "monkeydragon1",
  "administrator",
  "Summer2026!!",
  "------------",
])("B02 %s is refused", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

it.each([
  "correct horse battery",
  "a river of paper",
  "Tr4mway-lantern",
  "mein Hund heißt Otto",
  "пароль не для всех",
  "長い合言葉は強い合言葉",
  "k3v9-xq2p-77ml",
])("B02 %s is taken", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});
