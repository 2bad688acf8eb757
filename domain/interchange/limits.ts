/** How much is read at once: bytes of JSON, and annotations. */
export const [mostBytes, mostAnnotations] = [2 * 1024 * 1024, 1000];
