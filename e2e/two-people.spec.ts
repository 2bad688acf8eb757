import { bringIn, expect, openDesk, test } from "./fixtures";

test("two people mark one sentence at once: one claim, and both judgements are kept", async ({ desk }) => {
  const [one, other] = await Promise.all([desk.signedIn(), desk.signedIn()]);
  const path = await bringIn(one, "It rained for 40 days. Nobody sang.");
  await Promise.all([openDesk(one, path), openDesk(other, path)]);
  await Promise.all(
    [one, other].map((page) => page.getByRole("button", { name: /^Sentence 1, unchecked/ }).focus()),
  );
  await Promise.all([one.keyboard.press("u"), other.keyboard.press("d")]);
  await Promise.all(
    [one, other].map((page) => expect(page.getByText("Saved", { exact: true })).toBeVisible()),
  );

  const { items } = (await (await one.request.get(`/api/v1${path}/claims`)).json()) as {
    items: { assessments: { verdict: string }[] }[];
  };
  expect(items).toHaveLength(1);
  expect(items[0]?.assessments.map(({ verdict }) => verdict).sort()).toEqual(["disputed", "unverified"]);
});
