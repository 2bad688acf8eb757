/** Protocol messages that end a unit of work: simple query, sync, and the start of a connection (which has no type). */
const endsUnit = new Set([0x51, 0x53, 0x00]);
/** The parts of a prepared query, whose answers nobody needs before its end: parse, bind, describe, execute, close. */
const isPart = new Set([0x50, 0x42, 0x44, 0x45, 0x43]);
const terminate = 0x58;
/** An answer goes out in one piece until it is this long. */
const pieceBytes = 64 * 1024;
/** How long a connection may leave its transaction idle while others wait. */
const patienceMs = 10_000;
const sync = new Uint8Array([0x53, 0, 0, 0, 4]);

/**
 * The order in which connections use the embedded database's one session. The library's own queue lets the messages
 * of one prepared query mix with those of another, which then gets the wrong rows; here a connection keeps the
 * session from the first message of a query to its end, and from BEGIN to COMMIT. The messages of a query run as one,
 * and their answers are sent as one: five of each would cost more than most queries do.
 */
export class OneSessionQueue {
  #database;
  #waiting = [];
  /** The connection that has the session, or null. */
  #owner = null;
  #isRunning = false;
  #onCrash;
  #hangUps = new Map();
  /** The parts of queries that have not come to their end, by connection. */
  #parts = new Map();
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
    const parts = this.#parts.get(connection) ?? [];
    if (isPart.has(message[0])) {
      this.#parts.set(connection, [...parts, message]);
      return Promise.resolve(0);
    }
    this.#parts.delete(connection);
    const messages = message[0] === terminate ? message : Buffer.concat([...parts, message]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, messages, last: message[0], onData, resolve, reject });
      void this.#run();
    });
  }

  getQueueLength() {
    return this.#waiting.length;
  }

  clearQueueForHandler(connection) {
    this.#parts.delete(connection);
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

  async #execute({ connection, messages, last, onData, resolve, reject }) {
    clearTimeout(this.#patience);
    const answer = new Answer(onData);
    const onRawData = (data) => answer.add(data);
    try {
      await this.#database.runExclusive(() => this.#database.execProtocolRawStream(messages, { onRawData }));
      answer.send();
      resolve(answer.size);
    } catch (error) {
      reject(error);
      this.#onCrash(error);
    }
    const isOver = endsUnit.has(last) && !this.#database.isInTransaction();
    this.#owner = isOver ? null : connection;
    if (!isOver) this.#patience = setTimeout(() => this.#endPatience(), patienceMs);
  }

  #endPatience() {
    if (this.#waiting.length > 0) this.#hangUps.get(this.#owner)?.();
    else this.#patience = setTimeout(() => this.#endPatience(), patienceMs);
  }
}

/** Gathers what the database says into pieces. */
class Answer {
  size = 0;
  #onData;
  #gathered = [];
  #gatheredBytes = 0;

  constructor(onData) {
    this.#onData = onData;
  }

  add(data) {
    this.size += data.length;
    this.#gathered.push(Buffer.from(data)); // A copy: the database writes the next one over it.
    this.#gatheredBytes += data.length;
    if (this.#gatheredBytes >= pieceBytes) this.send();
  }

  send() {
    if (this.#gatheredBytes > 0) this.#onData(Buffer.concat(this.#gathered));
    this.#gathered = [];
    this.#gatheredBytes = 0;
  }
}
