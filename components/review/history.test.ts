import { describe, expect, it } from "vitest";
import { createHistory, type TakenBack } from "./history";

/** A history over a log in which taking `seq` back is the next event; and what was told. */
function made(answers: Partial<Record<number, TakenBack | Promise<TakenBack>>> = {}, isSettled = true) {
  let seq = 10;
  const asked: number[] = [];
  const told: string[] = [];
  const history = createHistory({
    settled: () => Promise.resolve(isSettled),
    takeBack: (of) => {
      asked.push(of);
      return Promise.resolve(answers[of] ?? ({ ok: true, seq: ++seq } as const));
    },
    tell: (message) => told.push(message),
  });
  function did(of: number, what: string) {
    history.begin(`id${of}`, what);
    history.settle(`id${of}`, of);
  }
  return { history, did, asked, told };
}

const changed: TakenBack = { ok: false, message: "It was changed since.", isFinal: true };

describe("the history of one's own changes", () => {
  it("undoes the newest first, and does again by undoing the undo", async () => {
    const { history, did, asked, told } = made();
    did(1, "sentence 1, sourced");
    did(2, "sentence 2, disputed");
    await history.undo();
    await history.undo();
    await history.redo();
    await history.undo();
    expect(asked).toEqual([2, 1, 12, 13]);
    expect(told).toEqual([
      "Undone: sentence 2, disputed",
      "Undone: sentence 1, sourced",
      "Done again: sentence 1, sourced",
      "Undone: sentence 1, sourced",
    ]);
  });

  it("forgets what was undone once something new is done", async () => {
    const { history, did, asked, told } = made();
    did(1, "a");
    await history.undo();
    did(2, "b");
    await history.redo();
    expect(asked).toEqual([1]);
    expect(told.at(-1)).toBe("There is nothing to do again.");
  });

  it("lets go of what cannot be undone any more, and says why", async () => {
    const { history, did, asked, told } = made({ 2: changed });
    did(1, "a");
    did(2, "b");
    await history.undo();
    await history.undo();
    expect(asked).toEqual([2, 1]);
    expect(told).toEqual(["It was changed since.", "Undone: a"]);
  });

  it("keeps what could not be undone just now", async () => {
    const { history, did, asked } = made({ 1: { ok: false, message: "No connection.", isFinal: false } });
    did(1, "a");
    await history.undo();
    await history.undo();
    expect(asked).toEqual([1, 1]);
  });

  it("goes by the order of acting, whatever order the answers come in", async () => {
    const { history, asked } = made();
    history.begin("a", "a");
    history.begin("b", "b");
    history.settle("b", 1);
    history.settle("a", 2);
    await history.undo();
    expect(asked).toEqual([1]);
  });

  it("forgets what was refused", async () => {
    const { history, did, asked } = made();
    did(1, "a");
    history.begin("b", "b");
    history.settle("b", null);
    await history.undo();
    expect(asked).toEqual([1]);
  });

  it("waits for what is not saved yet", async () => {
    const { history, did, asked, told } = made({}, false);
    did(1, "a");
    await history.undo();
    expect(asked).toEqual([]);
    expect(told).toEqual(["Not everything is saved yet. Undo works again once it is."]);
  });

  it("does one thing after the other, however fast the keys are pressed", async () => {
    const { history, did, asked, told } = made();
    did(1, "a");
    did(2, "b");
    await Promise.all([history.undo(), history.undo(), history.redo()]);
    expect(asked).toEqual([2, 1, 12]);
    expect(told).toEqual(["Undone: b", "Undone: a", "Done again: a"]);
  });

  it("lets go of what was asked for before one could not be undone, and goes on when asked again", async () => {
    const { history, did, asked, told } = made({ 2: changed });
    did(1, "a");
    did(2, "b");
    await Promise.all([history.undo(), history.undo(), history.redo()]);
    expect(asked).toEqual([2]);
    expect(told).toEqual(["It was changed since."]);
    await history.undo();
    expect(asked).toEqual([2, 1]);
  });

  it("undoes what stood there when it was asked for, whatever is done meanwhile", async () => {
    const { history, did, asked, told } = made();
    did(1, "a");
    did(2, "b");
    const both = Promise.all([history.undo(), history.undo()]);
    did(3, "c");
    await both;
    expect(asked).toEqual([2, 1]);
    await history.redo();
    expect(told.at(-1)).toBe("There is nothing to do again.");
    await history.undo();
    expect(asked).toEqual([2, 1, 3]);
  });

  it("goes on after one that broke", async () => {
    const { history, did, asked } = made({ 2: Promise.reject(new Error("Broken.")) });
    did(1, "a");
    did(2, "b");
    const [first, second] = [history.undo(), history.undo()];
    await expect(first).rejects.toThrow("Broken.");
    await second;
    history.settle("id2", null);
    await history.undo();
    expect(asked).toEqual([2, 1]);
  });
});
