/** Protocol messages that end a unit of work: simple query, sync, and the start of a connection (which has no type). */
const endsUnit = new Set([0x51, 0x53, 0x00]);
/** How long a connection may leave its transaction idle while others wait. */
const patienceMs = 10_000;
const sync = new Uint8Array([0x53, 0, 0, 0, 4]);

/**
 * The order in which connections use the embedded database's one session. The library's own queue lets the messages
 * of one prepared query mix with those of another, which then gets the wrong rows; here a connection keeps the
 * session from the first message of a query to its end, and from BEGIN to COMMIT.
 */
export class OneSessionQueue {
  #database;
  #waiting = [];
  /** The connection that has the session, or null. */
  #owner = null;
  #isRunning = false;
  #onCrash;
  #hangUps = new Map();
  #patience;

  /** `onCrash` hears of an error of the database program itself; those of queries are answers like others. */
  constructor(database, { onCrash }) {
    this.#database = database;
    this.#onCrash = onCrash;
  }

  /** What ends `connection` when it keeps the session idle for too long. */
  onImpatience(connection, hangUp) {
    this.#hangUps.set(connection, hangUp);
  }

  enqueue(connection, message, onData) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, message, onData, resolve, reject });
      void this.#run();
    });
  }

  getQueueLength() {
    return this.#waiting.length;
  }

  clearQueueForHandler(connection) {
    for (const { reject } of this.#waiting.filter((each) => each.connection === connection)) {
      reject(new Error("The connection was closed."));
    }
    this.#waiting = this.#waiting.filter((each) => each.connection !== connection);
  }

  /** A connection is gone: what it left unfinished is rolled back. */
  async clearTransactionIfNeeded(connection) {
    this.#hangUps.delete(connection);
    if (this.#owner !== connection) return;
    await this.#database.runExclusive(() =>
      this.#database.execProtocolRawStream(sync, { onRawData: () => undefined }),
    );
    if (this.#database.isInTransaction()) await this.#database.exec("ROLLBACK");
    this.#owner = null;
    void this.#run();
  }

  async #run() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#take(); next; next = this.#take()) await this.#execute(next);
    this.#isRunning = false;
  }

  #take() {
    const index =
      this.#owner === null ? 0 : this.#waiting.findIndex(({ connection }) => connection === this.#owner);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #execute({ connection, message, onData, resolve, reject }) {
    clearTimeout(this.#patience);
    let size = 0;
    const onRawData = (data) => {
      size += data.length;
      onData(data);
    };
    try {
      await this.#database.runExclusive(() => this.#database.execProtocolRawStream(message, { onRawData }));
      resolve(size);
    } catch (error) {
      reject(error);
      this.#onCrash(error);
    }
    const isOver = endsUnit.has(message[0]) && !this.#database.isInTransaction();
    this.#owner = isOver ? null : connection;
    if (!isOver) this.#patience = setTimeout(() => this.#endPatience(), patienceMs);
  }

  #endPatience() {
    if (this.#waiting.length > 0) this.#hangUps.get(this.#owner)?.();
    else this.#patience = setTimeout(() => this.#endPatience(), patienceMs);
  }
}
