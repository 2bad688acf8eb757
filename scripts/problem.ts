/** Something the person at the terminal can mend; the message says how. Printed without a stack. */
export class Problem extends Error {}
